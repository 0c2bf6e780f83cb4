package nl.luwte.crypto.bytes;

import java.util.Locale;

/** Why something was refused; one constant per code of docs/format/README.md. */
public enum RefusalCode {
    JSON, FIELD, SIZE, ENCODING, STANZA, AGE, OPEN, PADDING, SIGNATURE, SIGNER, DEPLOYMENT, CASE, QUESTIONNAIRE, CODE, THRESHOLD,
    ROTATION, EXPIRED, VERSION, MEMBERS, PASSPHRASE, NONCE, PUZZLE;

    /** The name used in vectors and over the network. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
