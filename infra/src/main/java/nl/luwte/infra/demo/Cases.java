package nl.luwte.infra.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.crypto.recipient.Recipient;

/** Seals invented reports as a reporter's browser would. Their receipt codes are dropped: nobody can come back to them. */
final class Cases {
    private final String deployment;
    private final Bytes directory;
    private final Bytes structure;
    private final LocalDate today;
    private final Entropy entropy;

    /**
     * @param directory hash of the directory version that chose the readers, 32 bytes
     * @param structure hash of the questionnaire's structure, 32 bytes
     */
    Cases(String deployment, Bytes directory, Bytes structure, LocalDate today, Entropy entropy) {
        this.deployment = deployment;
        this.directory = directory;
        this.structure = structure;
        this.today = today;
        this.entropy = entropy;
    }

    /** What opening the case would have sent: JSON with channel, auth and envelope. */
    String request(Example example, List<Recipient> readers) {
        try (MailboxKeys keys = MailboxKeys.derive(ReceiptCode.make(entropy), deployment)) {
            Content content = new Content(Kind.REPORT, deployment, keys.caseId(), directory, example.channel(),
                    QuestionnaireRef.of(structure, example.language()), today, new Answers.Questionnaire(example.answers()),
                    Signer.reporter(keys.sign().verifyingKey()), false, Optional.of(keys.reading().recipient()), entropy.bytes(32), List.of(),
                    SealedBy.BROWSER);
            Sealed sealed = Sealing.seal(content, keys.sign(), readers, entropy);
            return Document.write(JsonObject.builder()
                    .put("channel", example.channel())
                    .put("auth", keys.auth().verifyingKey().toBase64url())
                    .put("envelope", sealed.envelope().bytes().toBase64url())
                    .build()).toUtf8();
        }
    }
}
