package nl.luwte.portal.intake;

import gg.jte.Content;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.directory.AnchorScript;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.form.Forms;
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
    private final Forms forms;
    private final ReporterPageData data;
    private final AnchorScript anchor;
    private final String mark;

    public FormPage(Frames frames, Forms forms, ReporterPageData data, AnchorScript anchor) {
        this.frames = frames;
        this.forms = forms;
        this.data = data;
        this.anchor = anchor;
        this.mark = anchor.mark();
    }

    /** A form that this region offers. */
    @GET
    @Path("{language:[a-z]{2,3}}/f/{form:[1-9][0-9]?}")
    public View tell(@PathParam("language") String code, @PathParam("form") int number) {
        Form form = forms.require(number);
        Language language = language(code);
        String path = "f/" + number;
        return page(language, path, data.form(form, language), Map.of("script", "reporter.js", "heading", form.title(language)));
    }

    /** My messages. */
    @GET
    @Path("{language:[a-z]{2,3}}/m")
    public View mailbox(@PathParam("language") String code) {
        Language language = language(code);
        String heading = frames.catalogue().text(language, "mailbox.heading");
        return page(language, "m", data.mailbox(language), Map.of("script", "mailbox.js", "heading", heading));
    }

    private Language language(String code) {
        return frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
    }

    private View page(Language language, String path, Content content, Map<String, Object> shown) {
        Map<String, Object> model = new HashMap<>(shown);
        model.put("data", content);
        model.put("anchorAddress", anchor.address());
        model.put("anchorIntegrity", anchor.integrity());
        model.put("mark", mark);
        return new View("intake/tell.jte", frames.of(language, path, Policy.SEALING), model);
    }
}
