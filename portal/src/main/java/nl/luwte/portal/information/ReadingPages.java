package nl.luwte.portal.information;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/** Pages to read. The address says a language and a letter, nothing of what the page is about. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class ReadingPages {

    private static final Map<String, List<String>> RULES = parts(
            Map.entry("may", List.of("enter", "look", "id", "information", "business-data", "packaging", "people")),
            Map.entry("not", List.of("home", "search", "id", "personal-data", "phone")),
            Map.entry(
                    "must",
                    List.of("identify", "careful", "receipt", "designated", "explain-people", "force", "written")));
    private static final Map<String, List<String>> SAFETY = parts(
            Map.entry("exit", List.of("text")),
            Map.entry("private", List.of("chrome", "safari", "samsung", "firefox", "close", "limits")),
            Map.entry("history", List.of("text")),
            Map.entry("phone", List.of("text", "spy")),
            Map.entry("other", List.of("text")),
            Map.entry("translate", List.of("text")),
            Map.entry("call", List.of("text")),
            Map.entry("code", List.of("text")),
            Map.entry("locked", List.of("text", "plain")),
            Map.entry("cannot", List.of("code", "people", "count", "words")));
    /** By the number of the form. */
    static final Map<Integer, String> DOOR_PICTOGRAMS =
            Map.of(1, "safety", 3, "compass", 4, "person", 5, "complaints", 6, "ear");

    /** When the guidance behind the rights page was read (domain study). */
    private static final String RIGHTS_READ_ON = "2026-11-20";

    private final Frames frames;
    private final HelpCards help;
    private final Doors doors;
    private final Recognitions recognitions;

    public ReadingPages(Frames frames, HelpCards help, Doors doors, Recognitions recognitions) {
        this.frames = frames;
        this.help = help;
        this.doors = doors;
        this.recognitions = recognitions;
    }

    /** In the order of the page. */
    @SafeVarargs
    private static Map<String, List<String>> parts(Map.Entry<String, List<String>>... parts) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> part : parts) {
            ordered.put(part.getKey(), part.getValue());
        }
        return Collections.unmodifiableMap(ordered);
    }

    @GET
    public View languages() {
        return View.of("information/languages.jte", frames.of(frames.languages().get(0), "", Policy.READING));
    }

    @GET
    @Path("{language:[a-z]{2,3}}")
    public View start(@PathParam("language") String language) {
        return View.of("information/start.jte", frame(language, ""));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/h")
    public View help(@PathParam("language") String language) {
        Frame frame = frame(language, "h");
        return new View("information/help.jte", frame, Map.of("groups", help.groups(frame.language())));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/i/1")
    public View rights(@PathParam("language") String language) {
        return new View(
                "information/rights.jte", frame(language, "i/1"), Map.of("rules", RULES, "readOn", RIGHTS_READ_ON));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/s")
    public View safe(@PathParam("language") String language) {
        return new View("information/safe.jte", frame(language, "s"), Map.of("parts", SAFETY));
    }

    /** Doors to the forms. */
    @GET
    @Path("{language:[a-z]{2,3}}/d")
    public View doors(@PathParam("language") String language) {
        Frame frame = frame(language, "d");
        return new View(
                "information/doors.jte",
                frame,
                Map.of("doors", doors.all(frame.language()), "pictograms", DOOR_PICTOGRAMS));
    }

    /** Whether a municipality recognises who works for herself at home, and what that would mean. */
    @GET
    @Path("{language:[a-z]{2,3}}/e")
    public View recognition(@PathParam("language") String language) {
        Frame frame = frame(language, "e");
        Recognitions.Recognition recognition = recognitions.in(frame.language());
        return new View(
                recognition.offer().isPresent() ? "information/recognition.jte" : "information/no-recognition.jte",
                frame,
                Map.of("recognition", recognition, "doors", doors));
    }

    private Frame frame(String code, String path) {
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        return frames.of(language, path, Policy.READING);
    }
}
