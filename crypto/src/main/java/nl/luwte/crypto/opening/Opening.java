package nl.luwte.crypto.opening;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Direction;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.receipt.CaseId;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.Label;

/** Opens one message. An {@link Envelope} holds only hybrid stanzas, so no key is tried on anything else. */
public final class Opening {
    private Opening() {
    }

    /**
     * Decrypts, checks the padding, reads strictly, checks the signature against the signer named inside, and in direction in the case
     * id against that signer. A handed-over message is refused: only the desk reads one ({@link Resealing}).
     *
     * @throws Refused {@code open}, {@code padding}, {@code json}, {@code encoding}, {@code field}, {@code version}, {@code signature}
     *                 or {@code case}; show all of them as one text
     */
    public static Opened open(Envelope envelope, ReadingKey key) {
        Signed signed = Signed.unpack(decrypt(envelope, key));
        return new Opened(read(signed), signed.messageHash());
    }

    /** @throws Refused {@code json}, {@code encoding}, {@code field}, {@code version}, {@code signature} or {@code case} */
    static Content read(Signed signed) {
        Content content = Content.parse(signed.json());
        content.signer().key().verify(Label.MESSAGE, signed.json(), signed.signature());
        boolean ownCase = content.direction() != Direction.IN || content.caseId().equals(CaseId.of(content.signer().key()));
        Refused.unless(ownCase, RefusalCode.CASE);
        return content;
    }

    static Bytes decrypt(Envelope envelope, ReadingKey key) {
        try (SecretBytes seed = key.seed()) {
            return AgeFile.read(envelope.bytes(), List.of(new HybridStanzaReader(seed)));
        } catch (GeneralSecurityException | IOException e) {
            throw new Refused(RefusalCode.OPEN);
        }
    }
}
