package nl.luwte.portal.desk;

import gg.jte.Content;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.directory.AnchorScript;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;
import nl.luwte.portal.platform.Refusal;

/**
 * A form that a care worker fills in for somebody who is with her or on the phone. It is asked in that person's
 * language; what stands around it is in hers. It goes the way of a phone: it is sealed here, sent without a cookie, and
 * every message says that it was taken down at the desk.
 */
@InRealm(InRealm.Realm.DESK)
@Needs(Needs.Permit.WORK)
@Path("f/{form}")
@Produces(MediaType.TEXT_HTML)
public final class TakeDownPage {

    private final Frames frames;
    private final Forms forms;
    private final FormData data;
    private final AnchorScript anchor;

    /** What the script is told of a form. */
    @FunctionalInterface
    public interface FormData {
        Content of(Form form, Language language);
    }

    public TakeDownPage(Frames frames, Forms forms, FormData data, AnchorScript anchor) {
        this.frames = frames;
        this.forms = forms;
        this.data = data;
        this.anchor = anchor;
    }

    /**
     * @param asked  language of who speaks
     * @param around language of the care worker: {@code nl} or {@code en}
     */
    @GET
    public View page(
            @PathParam("form") String number,
            @QueryParam("l") @DefaultValue("nl") String asked,
            @QueryParam("d") @DefaultValue("nl") String around) {
        Form form = forms.require(number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 0);
        Language language = language(asked);
        Frame frame = frames.of(language(DeskPage.LANGUAGES.contains(around) ? around : "nl"), "", Policy.SEALING);
        return new View(
                "desk/takedown.jte",
                frame,
                Map.of(
                        "form",
                        form,
                        "spoken",
                        language,
                        "data",
                        data.of(form, language),
                        "anchorAddress",
                        anchor.address(),
                        "anchorIntegrity",
                        anchor.integrity()));
    }

    /** Number and title of every form, for the desk to lead to. */
    public List<Map<String, Object>> offered(Language language) {
        return forms.all().stream()
                .map(form -> Map.<String, Object>of(
                        "number",
                        form.number(),
                        "title",
                        form.edition().text(language.code()).orElseThrow().title()))
                .toList();
    }

    private Language language(String code) {
        return frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
    }
}
