package nl.luwte.infra.acceptance.malice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;

/** A reporter with a code of her own, and what is written to and by her in channel {@code m}. */
public final class Reporter {
    public static final String CHANNEL = "m";
    /** The text question of the core. */
    static final String STORY = "1.10";

    private final Town town;
    private final ReceiptCode code = ReceiptCode.make(Town.ENTROPY);
    private final MailboxKeys keys;

    public Reporter(Town town) {
        this.town = town;
        this.keys = MailboxKeys.derive(code, town.deployment());
    }

    /** The code as it is typed. */
    public String code() {
        return String.join(" ", code.groups());
    }

    public MailboxKeys keys() {
        return keys;
    }

    /** Her report with one text in it. */
    public Sealed report(String story, Bytes... head) {
        return send(report(Map.of(STORY, new Answer.One(story)), keys.reading().recipient(), head));
    }

    /** A report as a document. */
    Content report(Map<String, Answer> answers, Recipient mailbox, Bytes... head) {
        QuestionnaireRef form = QuestionnaireRef.of(Bytes.fromBase64url(town.form().questionnaire().hash()), "nl");
        return content(Kind.REPORT, keys.caseId(), form, new Answers.Questionnaire(answers), signer(), Optional.of(mailbox), head);
    }

    /** A message with this text, naming this mailbox. */
    Content message(String text, Recipient mailbox, Bytes... head) {
        return content(Kind.MESSAGE, keys.caseId(), QuestionnaireRef.none("nl"), new Answers.Text(text), signer(), Optional.of(mailbox), head);
    }

    public Sealed message(String text, Bytes... head) {
        return send(message(text, keys.reading().recipient(), head));
    }

    /** Signed by her and sealed to the readers. */
    Sealed send(Content content) {
        return Sealing.seal(content, keys.sign(), town.recipients(CHANNEL), Town.ENTROPY);
    }

    /** A reply to her as it should be, or nearly. */
    public Envelope reply(String text, SigningKey key, String member) {
        return reply(text, key, member, keys.caseId(), town.note().hash());
    }

    Envelope reply(String text, SigningKey key, String member, Bytes caseId, Bytes directory) {
        Content content = new Content(Kind.REPLY, town.deployment(), caseId, directory, CHANNEL, QuestionnaireRef.none("nl"), town.today(), new Answers.Text(text),
                Signer.careWorker(key.verifyingKey(), member), false, Optional.empty(), Town.ENTROPY.bytes(32), List.of(), SealedBy.DESK);
        return Sealing.seal(content, key, town.readersAnd(CHANNEL, keys.reading().recipient()), Town.ENTROPY).envelope();
    }

    private Signer signer() {
        return Signer.reporter(keys.sign().verifyingKey());
    }

    private Content content(Kind kind, Bytes caseId, QuestionnaireRef form, Answers answers, Signer signer, Optional<Recipient> mailbox, Bytes... head) {
        return new Content(kind, town.deployment(), caseId, town.note().hash(), CHANNEL, form, town.today(), answers, signer, false, mailbox,
                Town.ENTROPY.bytes(32), new ArrayList<>(List.of(head)), SealedBy.BROWSER);
    }
}
