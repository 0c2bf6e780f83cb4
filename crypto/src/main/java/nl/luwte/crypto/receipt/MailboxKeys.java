package nl.luwte.crypto.receipt;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Derivation;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.crypto.signature.VerifyingKey;

/** The keys of one mailbox, made again from the code at each visit; closed when done. */
public final class MailboxKeys implements AutoCloseable {
    /** Argon2id memory in KiB. */
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;

    private final SigningKey auth;
    private final SigningKey sign;
    private final ReadingKey reading;

    private MailboxKeys(SigningKey auth, SigningKey sign, ReadingKey reading) {
        this.auth = auth;
        this.sign = sign;
        this.reading = reading;
    }

    /** Slow on purpose: Argon2id over 19 MiB, about a tenth of a second. */
    public static MailboxKeys derive(ReceiptCode code, String deployment) {
        try (SecretBytes password = code.password();
                SecretBytes root = Derivation.argon2id(password, Bytes.sha256(Bytes.ofUtf8(deployment)), MEMORY, PASSES);
                SecretBytes auth = Derivation.hkdf(root, "luwte/1/auth");
                SecretBytes sign = Derivation.hkdf(root, "luwte/1/sign");
                SecretBytes identity = Derivation.hkdf(root, "luwte/1/identity")) {
            return new MailboxKeys(SigningKey.ofSeed(auth), SigningKey.ofSeed(sign), ReadingKey.ofSeed(identity));
        }
    }

    /** How the server finds the mailbox of this auth key: SHA-256, 32 bytes. */
    public static Bytes mailboxOf(VerifyingKey auth) {
        return Bytes.sha256(auth.bytes());
    }

    /** Signs requests; its public half is what the server sees. */
    public SigningKey auth() {
        return auth;
    }

    /** Signs messages; its public half travels only inside envelopes. */
    public SigningKey sign() {
        return sign;
    }

    /** Opens replies. */
    public ReadingKey reading() {
        return reading;
    }

    public Bytes caseId() {
        return CaseId.of(sign.verifyingKey());
    }

    public Bytes mailbox() {
        return mailboxOf(auth.verifyingKey());
    }

    @Override
    public void close() {
        auth.close();
        sign.close();
        reading.close();
    }
}
