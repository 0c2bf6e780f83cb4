package nl.luwte.portal.noscript;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.i18n.Language;
import nl.luwte.portal.cases.CaseStore;
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
    /** Instead of the number of a form: she does not know, so every consent of every form is taken back. */
    private static final String EVERYTHING = "all";

    private final Frames frames;
    private final Forms forms;
    private final Teams teams;
    private final Mailbox mailbox;
    private final Writer writer;
    private final CaseStore store;
    private final HashingQueue queue;
    private final String deployment;
    private final Today today;

    PlainMailboxPages(
            Frames frames,
            Forms forms,
            Teams teams,
            Mailbox mailbox,
            Writer writer,
            CaseStore store,
            HashingQueue queue,
            String deployment,
            Today today) {
        this.frames = frames;
        this.forms = forms;
        this.teams = teams;
        this.mailbox = mailbox;
        this.writer = writer;
        this.store = store;
        this.queue = queue;
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
    public Response step(@PathParam("language") String language, InputStream body) {
        Frame frame = frame(language);
        PlainForm form = PlainForm.read(LimitedBody.read(body, PlainForm.MOST_BYTES));
        if (form.text("step").equals("form")) {
            return answer(200, frame, Shown.consentsOf(form.text("form")));
        }
        Optional<ReceiptCode> code = code(form.text("code"));
        if (code.isEmpty()) {
            Shown shown = Shown.problem("error.field.code", form.text("text"));
            return answer(422, frame, shown.asking(form.text("form")));
        }
        try (MailboxKeys keys = queue.run(() -> MailboxKeys.derive(code.get(), deployment))) {
            Shown shown = act(form, frame.language().code(), keys).asking(form.text("form"));
            return answer(shown.problem() == null ? 200 : 422, frame, shown);
        } catch (Refused refused) {
            boolean tooLong = refused.code() == RefusalCode.SIZE;
            return answer(
                    tooLong ? 422 : 503,
                    frame,
                    Shown.problem(tooLong ? "error.size.text" : "error.server.text", form.text("text")));
        } catch (RefusalException refused) {
            boolean busy = refused.refusal().status() == 429;
            return answer(
                    busy ? 503 : refused.refusal().status(),
                    frame,
                    Shown.problem(busy ? "plain.full" : "mailbox.absent", form.text("text")));
        }
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
            default -> Shown.contents(mailbox.open(keys));
        };
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
        boolean everything = form.text("form").equals(EVERYTHING);
        List<String> chosen = forms.consents().stream()
                .filter(id -> everything || form.all("consent").contains(id))
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
        Mailbox.Contents contents = mailbox.open(keys);
        String channel = contents.channel().orElse(form.text("team"));
        if (!forms.channels().contains(channel)) {
            return Optional.empty();
        }
        List<Bytes> head = contents.replies().stream()
                .map(Mailbox.Reply::hash)
                .limit(MOST_HEADS)
                .toList();
        CaseStore.Outcome outcome = store.write(
                keys.mailbox(),
                writer.message(new Writer.Letter(keys, channel, language, false), kind, answers, head),
                today.day());
        if (!(outcome instanceof CaseStore.Outcome.Stored)) {
            throw Refusal.absent().thrown();
        }
        return Optional.of(channel);
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

    private View page(Frame frame, Shown shown) {
        Language language = frame.language();
        Map<String, Object> model = new HashMap<>();
        model.put("shown", shown);
        model.put("forms", forms.all());
        model.put("everything", EVERYTHING);
        model.put("withdrawing", withdrawing(shown).orElse(null));
        model.put("teams", teams.teams(forms.channels(), language));
        model.put("facts", teams.facts(forms.channels(), language));
        model.put("team", shown.channel() == null ? "" : teams.name(shown.channel(), language));
        return new View("noscript/mailbox.jte", frame, model);
    }

    /** The form whose consents are shown; the only one there is needs no asking. */
    private Optional<Form> withdrawing(Shown shown) {
        return forms.all().stream()
                .filter(form -> forms.all().size() == 1
                        || String.valueOf(form.number()).equals(shown.form()))
                .findFirst();
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
     * @param form     number of the form whose consents are asked for, {@code all}, or the empty string
     */
    public record Shown(
            String problem, String done, String channel, Mailbox.Contents contents, String text, String form) {

        static Shown nothing() {
            return new Shown(null, null, null, null, "", "");
        }

        static Shown problem(String key, String text) {
            return new Shown(key, null, null, null, text, "");
        }

        static Shown done(String key) {
            return new Shown(null, key, null, null, "", "");
        }

        /** It arrived in the open and was locked here, so it must not be called locked on arrival. */
        static Shown sentTo(String channel) {
            return new Shown(null, "plain.sent.text", channel, null, "", "");
        }

        static Shown contents(Mailbox.Contents contents) {
            return new Shown(null, null, null, contents, "", "");
        }

        static Shown consentsOf(String form) {
            return new Shown(null, null, null, null, "", form);
        }

        Shown asking(String form) {
            return new Shown(problem, done, channel, contents, text, form);
        }

        public List<Mailbox.Reply> replies() {
            return Optional.ofNullable(contents).map(Mailbox.Contents::replies).orElse(List.of());
        }
    }
}
