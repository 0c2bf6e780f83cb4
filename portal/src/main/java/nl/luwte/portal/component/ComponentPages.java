package nl.luwte.portal.component;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.information.HelpDirectory;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** All components on one page, in a demo. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class ComponentPages {

    private final Frames frames;
    private final HelpDirectory help;

    public ComponentPages(Frames frames, HelpDirectory help) {
        this.frames = frames;
        this.help = help;
    }

    /** 404 outside a demo. */
    @GET
    @Path("{language:[a-z]{2,3}}/x")
    public View all(@PathParam("language") String code) {
        Language language = frames.language(code)
                .filter(found -> frames.demo())
                .orElseThrow(() -> Refusal.absent().thrown());
        Frame frame = frames.of(language, "x", Policy.READING);
        return new View("component/all.jte", frame, Map.of("card", example(language)));
    }

    /** An organisation of the region that has both a telephone and a site. */
    private HelpCard example(Language language) {
        return help.groups(language).stream()
                .flatMap(group -> group.cards().stream())
                .filter(card -> !card.phone().isEmpty() && !card.site().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.absent().thrown());
    }
}
