package nl.luwte.portal.noscript;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.platform.Today;

/**
 * Sends a report for a browser without script.
 *
 * <p>A page carries a random token; the code is made from it, from what is sent and from a secret of this process, so
 * that sending the same page again (reload, double tap) opens no second case and shows the same code, while a page that
 * was changed after sending loses nothing: it is a report of its own.
 */
public final class PlainTell {

    private final String deployment;
    private final Writer writer;
    private final CaseStore store;
    private final HashingQueue queue;
    private final Gate gate;
    private final Today today;
    private final SecretBytes secret;

    /**
     * @param entropy makes the secret of this process, 32 bytes
     */
    PlainTell(
            String deployment,
            Writer writer,
            CaseStore store,
            HashingQueue queue,
            Gate gate,
            Today today,
            Entropy entropy) {
        this.deployment = deployment;
        this.writer = writer;
        this.store = store;
        this.queue = queue;
        this.gate = gate;
        this.today = today;
        this.secret = SecretBytes.of(entropy.bytes(32));
    }

    /**
     * What is shown afterwards.
     *
     * @param groups the code in groups of four digits; empty when there is no way back
     */
    public record Receipt(List<String> groups, LocalDate until) {}

    /**
     * Seals and stores.
     *
     * @throws nl.luwte.crypto.bytes.Refused                {@code expired} or {@code members}, where nothing may be sealed today
     * @throws nl.luwte.portal.platform.RefusalException busy, when there is no room
     * @param token from the page, at most 64 characters
     */
    Receipt send(
            Questionnaire questionnaire,
            PlainAnswers answers,
            String channel,
            String language,
            String token,
            boolean noReply) {
        String sending = String.join("|", token, channel, language, String.valueOf(noReply), digest(answers));
        ReceiptCode code = ReceiptCode.make(new TokenEntropy(secret, sending));
        try (MailboxKeys keys = queue.run(() -> MailboxKeys.derive(code, deployment))) {
            Bytes structure = Bytes.fromBase64url(questionnaire.hash());
            List<Envelope> envelopes =
                    writer.report(new Writer.Letter(keys, channel, language, noReply, sending), structure, answers.answers());
            LocalDate until = store(channel, keys.mailbox(), envelopes);
            return new Receipt(noReply ? List.of() : code.groups(), until);
        }
    }

    private static String digest(PlainAnswers answers) {
        return Bytes.sha256(Document.write(new Answers.Questionnaire(answers.answers()).toValue()))
                .toBase64url();
    }

    /** What is stored already takes no room: the same page sent again. */
    private LocalDate store(String channel, Bytes mailbox, List<Envelope> envelopes) {
        Optional<LocalDate> before = store.stored(mailbox, envelopes.get(0));
        if (before.isPresent()) {
            return before.get();
        }
        envelopes.forEach(envelope -> gate.takeRoom());
        return store.openWhole(channel, mailbox, envelopes, today.day());
    }
}
