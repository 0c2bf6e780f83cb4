package nl.luwte.portal.flyer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import nl.luwte.i18n.content.TopicText;
import nl.luwte.portal.flyer.Flyer.Size;
import nl.luwte.portal.information.Shelf;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** Pages made to be printed: the list, and a flyer for each town and size of sheet. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class FlyerPages {

    private final Frames frames;
    private final Shelf shelf;
    private final Flyers flyers;
    private final String mark;

    /** @param mark of this site's anchor, for a person to compare */
    public FlyerPages(Frames frames, Shelf shelf, Flyers flyers, String mark) {
        this.frames = frames;
        this.shelf = shelf;
        this.flyers = flyers;
        this.mark = mark;
    }

    /** Towns, sizes and languages; only languages where the text is not checked in this one. */
    @GET
    @Path("{language:[a-z]{2,3}}/p")
    public View list(@PathParam("language") String language) {
        Frame frame = frames.reading(language, "p");
        return new View(
                "flyer/list.jte",
                frame,
                Map.of(
                        "towns",
                        flyers.towns(),
                        "served",
                        shelf.text(shelf.flyer(), frame.language()).isPresent(),
                        "languages",
                        shelf.languagesOf(shelf.flyer())));
    }

    /** 404 where the text is not checked in this language. */
    @GET
    @Path("{language:[a-z]{2,3}}/p/{number:[1-9][0-9]?}/{size:a[46]}")
    public View flyer(
            @PathParam("language") String language, @PathParam("number") int number, @PathParam("size") String size) {
        Frame frame = frames.reading(language, "p/" + number + "/" + size);
        TopicText text = shelf.text(shelf.flyer(), frame.language())
                .orElseThrow(() -> Refusal.absent().thrown());
        Flyer flyer = flyers.of(number, shelf.flyer(), frame.language(), Size.valueOf(size.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> Refusal.absent().thrown());
        return new View(
                "flyer/flyer.jte",
                frame,
                Map.of(
                        "flyer",
                        flyer,
                        "topic",
                        shelf.flyer(),
                        "text",
                        text,
                        "parts",
                        shelf.parts(text),
                        "size",
                        size,
                        "mark",
                        mark));
    }
}
