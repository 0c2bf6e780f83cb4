package nl.luwte.portal.noscript;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.i18n.Language;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.form.Before;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.RefusalException;

/** The form for browsers without script: one long page, clearly labelled, sealed here. */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PlainPages {

    private final Frames frames;
    private final Forms forms;
    private final Before before;
    private final Teams teams;
    private final Behind behind;
    private final PlainTell tell;
    private final Writer writer;
    private final Gate gate;

    PlainPages(
            Frames frames, Forms forms, Teams teams, Behind behind, PlainTell tell, Writer writer, Gate gate) {
        this.frames = frames;
        this.forms = forms;
        this.before = new Before(frames.catalogue());
        this.teams = teams;
        this.behind = behind;
        this.tell = tell;
        this.writer = writer;
        this.gate = gate;
    }

    /** For the channel that reads by default. */
    @GET
    @Path("{language:[a-z]{2,3}}/f/{form:[1-9][0-9]?}/p")
    public Response form(@PathParam("language") String language, @PathParam("form") int number) {
        return form(language, number, forms.require(number).channels().get(0));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/f/{form:[1-9][0-9]?}/p/{channel:[a-z][a-z0-9-]{0,7}}")
    public Response form(
            @PathParam("language") String language,
            @PathParam("form") int number,
            @PathParam("channel") String channel) {
        Visit visit = visit(language, number, channel);
        try {
            writer.requireOpen(channel);
            return Response.ok(page(visit, PlainForm.empty(), Map.of(), null)).build();
        } catch (Refused closed) {
            return unsent(visit, PlainForm.empty(), Writer.told(closed));
        }
    }

    @POST
    @Path("{language:[a-z]{2,3}}/f/{form:[1-9][0-9]?}/p/{channel:[a-z][a-z0-9-]{0,7}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("language") String language,
            @PathParam("form") int number,
            @PathParam("channel") String channel,
            @HeaderParam("Sec-Fetch-Site") String site,
            @HeaderParam("Origin") String origin,
            InputStream body) {
        Visit visit = visit(language, number, channel);
        gate.requireOwnPage(site, origin);
        PlainForm form = PlainForm.read(LimitedBody.read(body, PlainForm.MOST_BYTES));
        requireToken(form);
        PlainAnswers answers = PlainAnswers.read(form, visit.form().questionnaire(), channel, teams.places());
        if (!answers.faults().isEmpty()) {
            return again(visit, form, answers.faults(), "error.text-stays");
        }
        if (!gate.accepts(form.text("token"))) {
            return again(visit, form, Map.of(), "error.nonce.text");
        }
        if (!form.has("understand")) {
            return again(visit, form, Map.of(), "plain.understand-missing");
        }
        if (answers.isEmpty()) {
            return again(visit, form, Map.of(), "tell.summary.empty");
        }
        return sealed(visit, form, answers);
    }

    private Response again(Visit visit, PlainForm form, Map<String, String> faults, String problem) {
        return Response.status(422)
                .entity(page(visit, form, faults, problem))
                .build();
    }

    private Response sealed(Visit visit, PlainForm form, PlainAnswers answers) {
        boolean noReply = !form.text("reply").equals("code");
        Language language = visit.frame().language();
        try {
            PlainTell.Receipt receipt = tell.send(
                    visit.form().questionnaire(),
                    answers,
                    visit.channel(),
                    language.code(),
                    form.text("token"),
                    noReply);
            return Response.ok(new View(
                            "noscript/receipt.jte",
                            visit.frame(),
                            Map.of("receipt", receipt, "team", teams.name(visit.channel(), language))))
                    .build();
        } catch (RefusalException refused) {
            if (refused.refusal() instanceof Refusal.Busy busy) {
                return Response.fromResponse(unsent(visit, form, "plain.full"))
                        .header("Retry-After", busy.seconds())
                        .build();
            }
            return unsent(visit, form, "error.server.text");
        } catch (Refused refused) {
            return unsent(visit, form, Writer.told(refused));
        }
    }

    /** What was typed stays on the page. */
    private Response unsent(Visit visit, PlainForm form, String problem) {
        return Response.status(503)
                .entity(page(visit, form, Map.of(), problem))
                .build();
    }

    private View page(Visit visit, PlainForm form, Map<String, String> faults, String problem) {
        Language language = visit.frame().language();
        List<String> channels = visit.form().channels();
        Map<String, Object> model = new HashMap<>();
        model.put("questions", questions(visit, form, faults));
        model.put("form", visit.form());
        model.put("channel", visit.channel());
        model.put("teams", teams.teams(channels, language));
        model.put("before", before.lines(visit.form(), language, teams.facts(channels, language)));
        model.put("more", before.more(visit.form(), language).orElse(null));
        model.put("emergency", teams.emergency(language));
        model.put("beside", teams.help(before.beside(visit.form()), language));
        model.put("concern", forms.concern(visit.form()).orElse(null));
        model.put("token", gate.accepts(form.text("token")) ? form.text("token") : gate.token());
        model.put("reply", form.text("reply"));
        model.put("understood", form.has("understand"));
        model.put("problem", problem);
        model.put("behind", behind.call(visit.channel()).orElse(null));
        return new View("noscript/form.jte", visit.frame(), model);
    }

    private List<PlainQuestion> questions(Visit visit, PlainForm form, Map<String, String> faults) {
        return PlainQuestion.of(
                visit.form(), visit.frame().language(), visit.channel(), teams.places(), form, faults);
    }

    /** No page of ours sends a form without one. */
    private static void requireToken(PlainForm form) {
        if (!Gate.isToken(form.text("token"))) {
            throw Refusal.malformed("field").thrown();
        }
    }

    /** Which form is shown, for which team. */
    private record Visit(Frame frame, Form form, String channel) {}

    private Visit visit(String code, int number, String channel) {
        Form form = forms.require(number);
        if (!form.channels().contains(channel)) {
            throw Refusal.absent().thrown();
        }
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        return new Visit(
                frames.of(language, "f/" + number + "/p/" + channel, Policy.PLAIN_FORM), form, channel);
    }
}
