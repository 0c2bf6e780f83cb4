package nl.luwte.crypto.signature;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Ed25519;
import nl.luwte.crypto.random.Entropy;

/** An Ed25519 private key, held as its seed of 32 bytes; closed when done. */
public final class SigningKey implements AutoCloseable {
    private final SecretBytes seed;
    private final VerifyingKey verifyingKey;

    private SigningKey(SecretBytes seed) {
        Refused.unless(seed.size() == Ed25519.SEED, RefusalCode.SIZE);
        this.seed = seed;
        this.verifyingKey = new VerifyingKey(Ed25519.publicKey(seed));
    }

    /**
     * Keeps a copy; the caller closes its own.
     *
     * @throws Refused {@code size} unless 32 bytes
     */
    public static SigningKey ofSeed(SecretBytes seed) {
        return new SigningKey(seed.copy());
    }

    public static SigningKey make(Entropy entropy) {
        return new SigningKey(SecretBytes.of(entropy.bytes(Ed25519.SEED)));
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature of 64 bytes over {@code label || 0x00 || message}. */
    public Bytes sign(Label label, Bytes message) {
        return Ed25519.sign(seed, label.over(message));
    }

    /** For the C2SP signed note only, whose first line takes the place of the label. */
    public Bytes signNote(Bytes text) {
        return Ed25519.sign(seed, text);
    }

    /** A copy of the seed, to be wrapped or stored by its owner. */
    public SecretBytes seed() {
        return seed.copy();
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifyingKey.toBase64url() + "]";
    }
}
