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
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.LimitedBody;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.RefusalException;
import nl.luwte.portal.platform.Today;

/**
 * My messages for browsers without script: the code is typed again for each step and nothing of it is kept for the
 * next.
 */
@InRealm(InRealm.Realm.PUBLIC)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class PlainMailboxPages {

    private static final int MOST_TEXT = 4_000;
    private static final int MOST_HEADS = 64;

    private final Frames frames;
    private final Edition edition;
    private final Teams teams;
    private final Mailbox mailbox;
    private final Writer writer;
    private final CaseStore store;
    private final HashingQueue queue;
    private final Gate gate;
    private final String deployment;
    private final Today today;

    PlainMailboxPages(
            Frames frames,
            Edition edition,
            Teams teams,
            Mailbox mailbox,
            Writer writer,
            CaseStore store,
            HashingQueue queue,
            Gate gate,
            String deployment,
            Today today) {
        this.frames = frames;
        this.edition = edition;
        this.teams = teams;
        this.mailbox = mailbox;
        this.writer = writer;
        this.store = store;
        this.queue = queue;
        this.gate = gate;
        this.deployment = deployment;
        this.today = today;
    }

    @GET
    @Path("{language:[a-z]{2,3}}/m/p")
    public View door(@PathParam("language") String language) {
        return page(frame(language), Shown.nothing());
    }

    @POST
    @Path("{language:[a-z]{2,3}}/m/p")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("language") String language,
            @HeaderParam("Sec-Fetch-Site") String site,
            @HeaderParam("Origin") String origin,
            InputStream body) {
        Frame frame = frame(language);
        gate.requireOwnPage(site, origin);
        PlainForm form = PlainForm.read(LimitedBody.read(body, PlainForm.MOST_BYTES));
        if (!gate.accepts(form.text("token"))) {
            return answer(422, frame, Shown.problem("error.nonce.text", form.text("text")));
        }
        Optional<ReceiptCode> code = code(form.text("code"));
        if (code.isEmpty()) {
            return answer(422, frame, Shown.problem("error.field.code", form.text("text")));
        }
        try (MailboxKeys keys = queue.run(() -> MailboxKeys.derive(code.get(), deployment))) {
            Shown shown = act(form, frame.language().code(), keys);
            return answer(shown.problem() == null ? 200 : 422, frame, shown);
        } catch (Refused refused) {
            int status = refused.code() == RefusalCode.SIZE ? 422 : 503;
            return answer(status, frame, Shown.problem(Writer.told(refused), form.text("text")));
        } catch (RefusalException refused) {
            return refused(refused.refusal(), frame, form.text("text"));
        }
    }

    private Response refused(Refusal refusal, Frame frame, String text) {
        if (refusal instanceof Refusal.Busy busy) {
            return Response.fromResponse(answer(503, frame, Shown.problem("plain.full", text)))
                    .header("Retry-After", busy.seconds())
                    .build();
        }
        return answer(refusal.status(), frame, Shown.problem("mailbox.absent", text));
    }

    private Response answer(int status, Frame frame, Shown shown) {
        return Response.status(status).entity(page(frame, shown)).build();
    }

    private static Optional<ReceiptCode> code(String typed) {
        try {
            return Optional.of(ReceiptCode.read(typed));
        } catch (Refused notACode) {
            return Optional.empty();
        }
    }

    private Shown act(PlainForm form, String language, MailboxKeys keys) {
        return switch (form.text("step")) {
            case "write" -> written(form, language, keys);
            case "withdraw" -> withdrawn(form, language, keys);
            case "delete" -> deleted(form, keys);
            default -> Shown.contents(mailbox.open(keys, pageOf(form.text("page"))));
        };
    }

    /** The first page for whatever is no number of a page. */
    private static int pageOf(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private Shown written(PlainForm form, String language, MailboxKeys keys) {
        String text = form.text("text").strip();
        if (text.isEmpty() || text.length() > MOST_TEXT) {
            return Shown.problem(text.isEmpty() ? "mailbox.write.empty" : "error.size.text", text);
        }
        return send(form, language, keys, Kind.MESSAGE, new Answers.Text(text))
                .map(Shown::sentTo)
                .orElseGet(() -> Shown.problem("mailbox.team.heading", text));
    }

    private Shown withdrawn(PlainForm form, String language, MailboxKeys keys) {
        List<String> chosen = consents().stream()
                .map(Question::id)
                .filter(form.all("consent")::contains)
                .toList();
        if (chosen.isEmpty()) {
            return Shown.problem("mailbox.withdraw.none", "");
        }
        return send(form, language, keys, Kind.WITHDRAWAL, new Answers.Withdrawn(chosen))
                .map(channel -> Shown.done("mailbox.withdraw.sent"))
                .orElseGet(() -> Shown.problem("mailbox.team.heading", ""));
    }

    /** To which team it went; empty where that is not known and none was chosen: a guess could show it to the wrong people. */
    private Optional<String> send(PlainForm form, String language, MailboxKeys keys, Kind kind, Answers answers) {
        Mailbox.Contents contents = mailbox.open(keys, 0);
        String channel = contents.channel().orElse(form.text("team"));
        if (!edition.questionnaire().channels().contains(channel)) {
            return Optional.empty();
        }
        List<Bytes> head = contents.replies().stream()
                .map(Mailbox.Reply::hash)
                .limit(MOST_HEADS)
                .toList();
        String sending = String.join("|", form.text("token"), kind.wire(), channel, language, digest(keys, answers));
        store(keys, writer.message(new Writer.Letter(keys, channel, language, false, sending), kind, answers, head));
        return Optional.of(channel);
    }

    /** What is there already, because the page was sent again, takes no room and changes nothing. */
    private void store(MailboxKeys keys, Envelope message) {
        if (store.stored(keys.mailbox(), message).isPresent()) {
            return;
        }
        gate.takeRoom();
        if (!(store.write(keys.mailbox(), message, today.day()) instanceof CaseStore.Outcome.Stored)) {
            throw Refusal.absent().thrown();
        }
    }

    private static String digest(MailboxKeys keys, Answers answers) {
        return Bytes.sha256(keys.caseId(), Document.write(answers.toValue())).toBase64url();
    }

    private Shown deleted(PlainForm form, MailboxKeys keys) {
        if (!form.has("sure")) {
            return Shown.problem("mailbox.delete.second-heading", "");
        }
        if (!store.delete(keys.mailbox())) {
            throw Refusal.absent().thrown();
        }
        return Shown.done("mailbox.deleted.text");
    }

    private List<Question> consents() {
        return edition.questionnaire().questions().stream()
                .filter(Question::consent)
                .toList();
    }

    private View page(Frame frame, Shown shown) {
        Map<String, Object> model = new HashMap<>();
        model.put("shown", shown);
        model.put("token", gate.token());
        model.put("consents", consents());
        model.put("labels", edition.text(frame.language().code()).orElseThrow().questions());
        model.put("teams", teams.all(frame.language()));
        model.put("facts", teams.facts(frame.language()));
        model.put("team", shown.channel() == null ? "" : teams.name(shown.channel(), frame.language()));
        return new View("noscript/mailbox.jte", frame, model);
    }

    private Frame frame(String code) {
        Language language =
                frames.language(code).orElseThrow(() -> Refusal.absent().thrown());
        return frames.of(language, "m/p", Policy.PLAIN_FORM);
    }

    /**
     * What one answer shows.
     *
     * @param problem  key of a text, or null
     * @param done     key of a text, or null
     * @param channel  where a message went, or null
     * @param contents what the mailbox holds, or null where it was not opened
     * @param text     what was typed and not sent
     */
    public record Shown(String problem, String done, String channel, Mailbox.Contents contents, String text) {

        static Shown nothing() {
            return new Shown(null, null, null, null, "");
        }

        static Shown problem(String key, String text) {
            return new Shown(key, null, null, null, text);
        }

        static Shown done(String key) {
            return new Shown(null, key, null, null, "");
        }

        /** It arrived in the open and was locked here, so it must not be called locked on arrival. */
        static Shown sentTo(String channel) {
            return new Shown(null, "plain.sent.text", channel, null, "");
        }

        static Shown contents(Mailbox.Contents contents) {
            return new Shown(null, null, null, contents, "");
        }

        /** Number of the page after this one, or 0 where this is the last. */
        public int nextPage() {
            return contents == null || !contents.more() ? 0 : contents.page() + 1;
        }

        public List<Mailbox.Reply> replies() {
            return Optional.ofNullable(contents).map(Mailbox.Contents::replies).orElse(List.of());
        }
    }
}
