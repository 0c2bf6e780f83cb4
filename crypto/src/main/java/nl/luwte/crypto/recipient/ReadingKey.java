package nl.luwte.crypto.recipient;

import java.util.Arrays;
import java.util.Locale;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Hpke;
import nl.luwte.crypto.random.Entropy;

/** A private X-Wing key, held as its seed of 32 bytes; closed when done. As text an age identity. */
public final class ReadingKey implements AutoCloseable {
    private static final String PREFIX = "age-secret-key-pq-";

    private final SecretBytes seed;
    private final Recipient recipient;

    private ReadingKey(SecretBytes seed) {
        Refused.unless(seed.size() == Hpke.SEED, RefusalCode.SIZE);
        this.seed = seed;
        this.recipient = new Recipient(Hpke.publicKey(seed));
    }

    /**
     * Keeps a copy; the caller closes its own.
     *
     * @throws Refused {@code size} unless 32 bytes
     */
    public static ReadingKey ofSeed(SecretBytes seed) {
        return new ReadingKey(seed.copy());
    }

    public static ReadingKey make(Entropy entropy) {
        return new ReadingKey(SecretBytes.of(entropy.bytes(Hpke.SEED)));
    }

    /** @throws Refused {@code encoding} unless {@code AGE-SECRET-KEY-PQ-1...}, upper case, of 32 bytes */
    public static ReadingKey parseIdentity(String text) {
        Refused.unless(text.equals(text.toUpperCase(Locale.ROOT)), RefusalCode.ENCODING);
        byte[] seed = Bech32.decode(PREFIX, text.toLowerCase(Locale.ROOT));
        Refused.unless(seed.length == Hpke.SEED, RefusalCode.ENCODING);
        return new ReadingKey(SecretBytes.taking(seed));
    }

    /** The age identity, {@code AGE-SECRET-KEY-PQ-1...}: the secret itself, for an export its owner asked for. */
    public String revealIdentity() {
        byte[] raw = seed.reveal();
        try {
            return Bech32.encode(PREFIX, raw).toUpperCase(Locale.ROOT);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    public Recipient recipient() {
        return recipient;
    }

    /** A copy of the seed, to be wrapped or used for opening. */
    public SecretBytes seed() {
        return seed.copy();
    }

    @Override
    public void close() {
        seed.close();
    }

    @Override
    public String toString() {
        return "ReadingKey[redacted]";
    }
}
