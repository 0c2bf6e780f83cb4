package nl.luwte.portal.information;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** What the pictures mean: every pictogram with its text. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PicturesPage {

    private final Frames frames;

    public PicturesPage(Frames frames) {
        this.frames = frames;
    }

    /** In the order of their texts. */
    @GET
    @Path("{language:[a-z]{2,3}}/b")
    public View pictures(@PathParam("language") String code) {
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        Frame frame = frames.of(language, "b", Policy.READING);
        Comparator<Object> alphabet = Collator.getInstance(ULocale.forLanguageTag(code));
        List<String> names = frames.assets().pictograms().keySet().stream()
                .sorted(Comparator.comparing((String name) -> frame.text("picture." + name), alphabet)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new View("information/pictures.jte", frame, Map.of("names", names));
    }
}
