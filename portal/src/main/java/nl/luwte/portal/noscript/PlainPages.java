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
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.portal.behind.Behind;
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
    private final Edition edition;
    private final Teams teams;
    private final Behind behind;
    private final PlainTell tell;
    private final Writer writer;
    private final Gate gate;

    PlainPages(
            Frames frames, Edition edition, Teams teams, Behind behind, PlainTell tell, Writer writer, Gate gate) {
        this.frames = frames;
        this.edition = edition;
        this.teams = teams;
        this.behind = behind;
        this.tell = tell;
        this.writer = writer;
        this.gate = gate;
    }

    /** For the channel that reads by default. */
    @GET
    @Path("{language:[a-z]{2,3}}/f/1/p")
    public Response form(@PathParam("language") String language) {
        return form(language, questionnaire().channels().get(0));
    }

    @GET
    @Path("{language:[a-z]{2,3}}/f/1/p/{channel:[a-z][a-z0-9-]{0,7}}")
    public Response form(@PathParam("language") String language, @PathParam("channel") String channel) {
        Frame frame = frame(language, channel);
        try {
            writer.requireOpen(channel);
            return Response.ok(page(frame, channel, PlainForm.empty(), Map.of(), null)).build();
        } catch (Refused closed) {
            return unsent(frame, channel, PlainForm.empty(), Writer.told(closed));
        }
    }

    @POST
    @Path("{language:[a-z]{2,3}}/f/1/p/{channel:[a-z][a-z0-9-]{0,7}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @PathParam("language") String language,
            @PathParam("channel") String channel,
            @HeaderParam("Sec-Fetch-Site") String site,
            @HeaderParam("Origin") String origin,
            InputStream body) {
        Frame frame = frame(language, channel);
        gate.requireOwnPage(site, origin);
        PlainForm form = PlainForm.read(LimitedBody.read(body, PlainForm.MOST_BYTES));
        requireToken(form);
        PlainAnswers answers = PlainAnswers.read(form, questionnaire(), channel, teams.places());
        if (!answers.faults().isEmpty()) {
            return again(frame, channel, form, answers.faults(), "error.text-stays");
        }
        if (!gate.accepts(form.text("token"))) {
            return again(frame, channel, form, Map.of(), "error.nonce.text");
        }
        if (!form.has("understand")) {
            return again(frame, channel, form, Map.of(), "plain.understand-missing");
        }
        if (answers.isEmpty()) {
            return again(frame, channel, form, Map.of(), "tell.summary.empty");
        }
        return sealed(frame, channel, form, answers);
    }

    private Response again(Frame frame, String channel, PlainForm form, Map<String, String> faults, String problem) {
        return Response.status(422)
                .entity(page(frame, channel, form, faults, problem))
                .build();
    }

    private Response sealed(Frame frame, String channel, PlainForm form, PlainAnswers answers) {
        boolean noReply = !form.text("reply").equals("code");
        String language = frame.language().code();
        try {
            PlainTell.Receipt receipt =
                    tell.send(questionnaire(), answers, channel, language, form.text("token"), noReply);
            return Response.ok(new View(
                            "noscript/receipt.jte",
                            frame,
                            Map.of("receipt", receipt, "team", teams.name(channel, frame.language()))))
                    .build();
        } catch (RefusalException refused) {
            if (refused.refusal() instanceof Refusal.Busy busy) {
                return Response.fromResponse(unsent(frame, channel, form, "plain.full"))
                        .header("Retry-After", busy.seconds())
                        .build();
            }
            return unsent(frame, channel, form, "error.server.text");
        } catch (Refused refused) {
            return unsent(frame, channel, form, Writer.told(refused));
        }
    }

    /** What was typed stays on the page. */
    private Response unsent(Frame frame, String channel, PlainForm form, String problem) {
        return Response.status(503)
                .entity(page(frame, channel, form, Map.of(), problem))
                .build();
    }

    private View page(Frame frame, String channel, PlainForm form, Map<String, String> faults, String problem) {
        List<PlainQuestion> questions = PlainQuestion.of(
                questionnaire(), edition.text(frame.language().code()).orElseThrow(), channel, teams.places(), form, faults);
        Map<String, Object> model = new java.util.HashMap<>(Map.of(
                "questions",
                questions,
                "channel",
                channel,
                "teams",
                teams.all(frame.language()),
                "token",
                gate.accepts(form.text("token")) ? form.text("token") : gate.token(),
                "facts",
                teams.facts(frame.language()),
                "reply",
                form.text("reply"),
                "understood",
                form.has("understand")));
        model.put("problem", problem);
        model.put("behind", behind.call(channel).orElse(null));
        return new View("noscript/form.jte", frame, model);
    }

    /** No page of ours sends a form without one. */
    private static void requireToken(PlainForm form) {
        if (!Gate.isToken(form.text("token"))) {
            throw Refusal.malformed("field").thrown();
        }
    }

    private Frame frame(String code, String channel) {
        if (!questionnaire().channels().contains(channel)) {
            throw Refusal.absent().thrown();
        }
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        return frames.of(language, "f/1/p/" + channel, Policy.PLAIN_FORM);
    }

    private Questionnaire questionnaire() {
        return edition.questionnaire();
    }
}
