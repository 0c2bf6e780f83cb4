package nl.luwte.crypto.custody;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Derivation;

/** The stable salt of an account that does not exist, so that asking does not tell who has one. */
public final class FakeSalt {
    private FakeSalt() {
    }

    /** First 16 bytes of HMAC-SHA256 under a server secret over the account name. */
    public static Bytes of(SecretBytes serverSecret, String account) {
        return Derivation.hmac(serverSecret, Bytes.ofUtf8(account)).slice(0, CustodyKeys.SALT);
    }
}
