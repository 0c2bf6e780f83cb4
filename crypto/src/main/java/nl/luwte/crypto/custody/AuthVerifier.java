package nl.luwte.crypto.custody;

import nl.luwte.crypto.bytes.Bytes;

/** What the server stores of {@code auth}, 32 bytes. As {@code auth} is uniform, one hash is enough. */
public record AuthVerifier(Bytes value) {
    /** {@code auth} is the 32 bytes sent at login. */
    public static AuthVerifier of(String account, Bytes auth) {
        return new AuthVerifier(Bytes.sha256(Bytes.labelled("luwte/1/auth-verifier", Bytes.ofUtf8(account), auth)));
    }

    /** Whether this is the verifier of what was sent; in constant time. */
    public boolean accepts(String account, Bytes auth) {
        return value.sameAs(of(account, auth).value);
    }
}
