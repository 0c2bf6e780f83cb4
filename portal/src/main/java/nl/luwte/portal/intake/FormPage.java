package nl.luwte.portal.intake;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.directory.AnchorScript;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Refusal;

/**
 * The pages on which a reporter writes and reads. The server sends the frame and public data; everything else happens
 * on the device. Without script these pages can send nothing.
 */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class FormPage {

    private final Frames frames;
    private final ReporterPageData data;
    private final AnchorScript anchor;

    public FormPage(Frames frames, ReporterPageData data, AnchorScript anchor) {
        this.frames = frames;
        this.data = data;
        this.anchor = anchor;
    }

    /** Form 1. */
    @GET
    @Path("{language:[a-z]{2,3}}/f/1")
    public View tell(@PathParam("language") String language) {
        return page(language, "f/1", "tell");
    }

    /** My messages. */
    @GET
    @Path("{language:[a-z]{2,3}}/m")
    public View mailbox(@PathParam("language") String language) {
        return page(language, "m", "mailbox");
    }

    private View page(String code, String path, String screen) {
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        Frame frame = frames.of(language, path, Policy.SEALING);
        Content content = data.of(language);
        return new View(
                "intake/tell.jte",
                frame,
                Map.of(
                        "data",
                        content,
                        "anchorAddress",
                        anchor.address(),
                        "anchorIntegrity",
                        anchor.integrity(),
                        "screen",
                        screen));
    }
}
