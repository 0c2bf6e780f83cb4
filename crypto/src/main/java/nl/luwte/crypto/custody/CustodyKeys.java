package nl.luwte.crypto.custody;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Derivation;

/** What a passphrase gives: {@code auth} is sent at login, {@code wrap} never leaves the device; 32 bytes each. */
public final class CustodyKeys implements AutoCloseable {
    public static final int SALT = 16;

    /** Argon2id memory in KiB. */
    private static final int MEMORY = 65_536;
    private static final int PASSES = 3;

    private final SecretBytes auth;
    private final SecretBytes wrap;

    private CustodyKeys(SecretBytes auth, SecretBytes wrap) {
        this.auth = auth;
        this.wrap = wrap;
    }

    /**
     * Slow on purpose: Argon2id over 64 MiB, about half a second.
     *
     * @throws Refused {@code size} unless the salt is 16 bytes
     */
    public static CustodyKeys derive(Passphrase passphrase, String deployment, String account, Bytes salt16) {
        Refused.unless(salt16.size() == SALT, RefusalCode.SIZE);
        Bytes salt = Bytes.sha256(Bytes.labelled("luwte/1/custody-salt", Bytes.ofUtf8(deployment), Bytes.ofUtf8(account), salt16));
        try (SecretBytes password = passphrase.password(); SecretBytes root = Derivation.argon2id(password, salt, MEMORY, PASSES)) {
            return new CustodyKeys(Derivation.hkdf(root, "luwte/1/custody-auth"), Derivation.hkdf(root, "luwte/1/custody-wrap"));
        }
    }

    public SecretBytes auth() {
        return auth;
    }

    public SecretBytes wrap() {
        return wrap;
    }

    @Override
    public void close() {
        auth.close();
        wrap.close();
    }
}
