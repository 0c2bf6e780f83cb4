package nl.luwte.crypto.signature;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.internal.Ed25519;

/** An Ed25519 public key, 32 bytes. Not checked until it verifies: a bad key verifies nothing. */
public record VerifyingKey(Bytes bytes) {
    /** @throws Refused {@code size} unless 32 bytes */
    public VerifyingKey {
        Refused.unless(bytes.size() == Ed25519.PUBLIC_KEY, RefusalCode.SIZE);
    }

    /** @throws Refused {@code encoding} or {@code size} */
    public static VerifyingKey fromBase64url(String text) {
        return new VerifyingKey(Bytes.fromBase64url(text));
    }

    public String toBase64url() {
        return bytes.toBase64url();
    }

    public boolean verifies(Label label, Bytes message, Bytes signature) {
        return Ed25519.verify(bytes, label.over(message), signature);
    }

    /** @throws Refused {@code signature} if it does not verify */
    public void verify(Label label, Bytes message, Bytes signature) {
        Refused.unless(verifies(label, message, signature), RefusalCode.SIGNATURE);
    }

    /** For the C2SP signed note only, whose first line takes the place of the label. */
    public boolean verifiesNote(Bytes text, Bytes signature) {
        return Ed25519.verify(bytes, text, signature);
    }
}
