package nl.luwte.portal.information;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.TopicText;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/** Topics: the list, and each under its number. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class TopicPages {

    /** Topics that have an address of their own, linked from every page. */
    private static final String READING = "reading";
    private static final String ACCESS = "access";

    private final Frames frames;
    private final Shelf shelf;
    private final Doors doors;
    private final Today today;

    public TopicPages(Frames frames, Shelf shelf, Doors doors, Today today) {
        this.frames = frames;
        this.shelf = shelf;
        this.doors = doors;
        this.today = today;
    }

    @GET
    @Path("{language:[a-z]{2,3}}/i")
    public View list(@PathParam("language") String language) {
        return new View("information/topics.jte", frames.reading(language, "i"), Map.of("shelf", shelf));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/i/{number:[1-9][0-9]{0,2}}")
    public View topic(@PathParam("language") String language, @PathParam("number") int number) {
        Topic topic = shelf.numbered(number).orElseThrow(() -> Refusal.absent().thrown());
        return page(topic, frames.reading(language, "i/" + number));
    }

    /** How to read this safely. */
    @GET
    @Path("{language:[a-z]{2,3}}/s")
    public View safely(@PathParam("language") String language) {
        return page(shelf.named(READING), frames.reading(language, "s"));
    }

    /** For whom this site works and for whom not yet. */
    @GET
    @Path("{language:[a-z]{2,3}}/a")
    public View access(@PathParam("language") String language) {
        return page(shelf.named(ACCESS), frames.reading(language, "a"));
    }

    private View page(Topic topic, Frame frame) {
        Optional<TopicText> text = shelf.text(topic, frame.language());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("topic", topic);
        model.put("shelf", shelf);
        if (text.isEmpty()) {
            model.put("ask", frame.to(doors.offers(Doors.TALK) ? "f/" + Doors.TALK : "d"));
            return new View("information/elsewhere.jte", frame, model);
        }
        model.put("text", text.get());
        model.put("old", today.day().isAfter(topic.validUntil()));
        return new View(topic.group() == Topic.Group.CARD ? "information/card.jte" : "information/topic.jte", frame, model);
    }
}
