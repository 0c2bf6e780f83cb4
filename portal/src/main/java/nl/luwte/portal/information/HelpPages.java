package nl.luwte.portal.information;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import nl.luwte.i18n.region.Need;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** Where is help: now, by need, by town. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class HelpPages {

    private final Frames frames;
    private final HelpDirectory help;
    private final Towns towns;
    private final Shelf shelf;
    private final Today today;

    public HelpPages(Frames frames, HelpDirectory help, Towns towns, Shelf shelf, Today today) {
        this.frames = frames;
        this.help = help;
        this.towns = towns;
        this.shelf = shelf;
        this.today = today;
    }

    @GET
    @Path("{language:[a-z]{2,3}}/h")
    public View now(@PathParam("language") String language) {
        Frame frame = frames.reading(language, "h");
        return new View("information/help.jte", frame, Map.of("emergency", help.emergency(frame.language()), "night", help.dayAndNight(frame.language())));
    }

    /** Everybody there is. */
    @GET
    @Path("{language:[a-z]{2,3}}/h/all")
    public View all(@PathParam("language") String language) {
        Frame frame = frames.reading(language, "h/all");
        return new View("information/help-all.jte", frame, Map.of("groups", help.groups(frame.language())));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/h/{number:[1-9]}")
    public View need(@PathParam("language") String language, @PathParam("number") int number) {
        if (number > HelpDirectory.NEEDS.size()) {
            throw Refusal.absent().thrown();
        }
        String need = HelpDirectory.NEEDS.get(number - 1);
        Frame frame = frames.reading(language, "h/" + number);
        return new View(
                "information/need.jte",
                frame,
                Map.of(
                        "need", need,
                        "emergency", help.emergency(frame.language()),
                        "cards", help.forNeed(need, frame.language()),
                        "topics", shelf.about(Need.valueOf(need.toUpperCase(Locale.ROOT)), frame.language())));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/t")
    public View towns(@PathParam("language") String language) {
        return new View("information/town-list.jte", frames.reading(language, "t"), Map.of("names", towns.names()));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/t/{number:[1-9][0-9]?}")
    public View town(@PathParam("language") String language, @PathParam("number") int number) {
        Frame frame = frames.reading(language, "t/" + number);
        Towns.Town town = towns.town(number, frame.language(), today.day())
                .orElseThrow(() -> Refusal.absent().thrown());
        return new View("information/town.jte", frame, Map.of("town", town));
    }
}
