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
    private final Gate gate;
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
            Gate gate,
            String deployment,
            Today today) {
        this.frames = frames;
        this.forms = forms;
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
            return answer(422, frame, Shown.problem("error.nonce.text", form.text("text")).asking(form.text("form")));
        }
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
        Mailbox.Contents contents = mailbox.open(keys, 0);
        Optional<String> found = contents.channel()
                .filter(forms.channels()::contains)
                .or(() -> Optional.of(form.text("team")).filter(channelsOf(form.text("form"))::contains));
        if (found.isEmpty()) {
            return found;
        }
        String channel = found.get();
        List<Bytes> head = contents.replies().stream()
                .map(Mailbox.Reply::hash)
                .limit(MOST_HEADS)
                .toList();
        String sending = String.join("|", form.text("token"), kind.wire(), channel, language, digest(keys, answers));
        store(keys, writer.message(new Writer.Letter(keys, channel, language, false, sending), kind, answers, head));
        return found;
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

    private View page(Frame frame, Shown shown) {
        Language language = frame.language();
        Map<String, Object> model = new HashMap<>();
        model.put("shown", shown);
        model.put("token", gate.token());
        model.put("forms", forms.all());
        model.put("everything", EVERYTHING);
        model.put("withdrawing", withdrawing(shown).orElse(null));
        model.put("teams", teams.teams(forms.channels(), language));
        model.put("formTeams", teams.teams(channelsOf(shown.form()), language));
        model.put("facts", teams.facts(readers(shown), language));
        model.put("team", shown.channel() == null ? "" : teams.name(shown.channel(), language));
        return new View("noscript/mailbox.jte", frame, model);
    }

    /** Whose reading days are said: those of the team that answered, else of all. */
    private List<String> readers(Shown shown) {
        return Optional.ofNullable(shown.contents())
                .flatMap(Mailbox.Contents::channel)
                .filter(forms.channels()::contains)
                .map(List::of)
                .orElseGet(forms::channels);
    }

    /** Teams to which a message can go: those of the form that was named, else all. */
    private List<String> channelsOf(String form) {
        return forms.all().stream()
                .filter(each -> String.valueOf(each.number()).equals(form))
                .map(Form::channels)
                .findFirst()
                .orElseGet(forms::channels);
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
}
