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
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.i18n.Language;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;

/** What the pictures mean: every pictogram with its text. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PicturesPage {

    private final Frames frames;
    private final Map<Language, List<String>> sorted;

    public PicturesPage(Frames frames) {
        this.frames = frames;
        this.sorted = frames.languages().stream().collect(Collectors.toMap(Function.identity(), this::names));
    }

    /** In the order of their texts. */
    @GET
    @Path("{language:[a-z]{2,3}}/b")
    public View pictures(@PathParam("language") String code) {
        Frame frame = frames.reading(code, "b");
        return new View("information/pictures.jte", frame, Map.of("names", sorted.get(frame.language())));
    }

    private List<String> names(Language language) {
        Comparator<Object> alphabet = Collator.getInstance(ULocale.forLanguageTag(language.code()));
        return frames.assets().pictograms().keySet().stream()
                .sorted(Comparator.comparing(
                                (String name) -> frames.catalogue().text(language, "picture." + name), alphabet)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
