package nl.luwte.portal.information;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;

/** Pages to read. The address says a language and a letter, nothing of what the page is about. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class ReadingPages {

    /** By the number of the form. */
    static final Map<Integer, String> DOOR_PICTOGRAMS =
            Map.of(1, "safety", 3, "compass", 4, "person", 5, "complaints", 6, "ear");

    private final Frames frames;
    private final Doors doors;
    private final Recognitions recognitions;

    public ReadingPages(Frames frames, Doors doors, Recognitions recognitions) {
        this.frames = frames;
        this.doors = doors;
        this.recognitions = recognitions;
    }

    @GET
    public View languages() {
        return View.of("information/languages.jte", frames.of(frames.languages().get(0), "", Policy.READING));
    }

    @GET
    @Path("{language:[a-z]{2,3}}")
    public View start(@PathParam("language") String language) {
        return View.of("information/start.jte", frames.reading(language, ""));
    }

    /** Doors to the forms. */
    @GET
    @Path("{language:[a-z]{2,3}}/d")
    public View doors(@PathParam("language") String language) {
        Frame frame = frames.reading(language, "d");
        return new View(
                "information/doors.jte",
                frame,
                Map.of("doors", doors.all(frame.language()), "pictograms", DOOR_PICTOGRAMS));
    }

    /** Whether a municipality recognises who works for herself at home, and what that would mean. */
    @GET
    @Path("{language:[a-z]{2,3}}/e")
    public View recognition(@PathParam("language") String language) {
        Frame frame = frames.reading(language, "e");
        Recognitions.Recognition recognition = recognitions.in(frame.language());
        return new View(
                recognition.offer().isPresent() ? "information/recognition.jte" : "information/no-recognition.jte",
                frame,
                Map.of("recognition", recognition, "doors", doors));
    }
}
