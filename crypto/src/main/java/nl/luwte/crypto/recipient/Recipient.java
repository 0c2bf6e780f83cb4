package nl.luwte.crypto.recipient;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** A public X-Wing key, 1,216 bytes; as text an age recipient, {@code age1pq1...}. */
public record Recipient(Bytes publicKey) {
    public static final int SIZE = 1216;

    private static final String PREFIX = "age1pq";

    /** @throws Refused {@code size} unless 1,216 bytes */
    public Recipient {
        Refused.unless(publicKey.size() == SIZE, RefusalCode.SIZE);
    }

    /** @throws Refused {@code encoding} unless lower-case Bech32 of 1,216 bytes */
    public static Recipient parse(String text) {
        byte[] key = Bech32.decode(PREFIX, text);
        Refused.unless(key.length == SIZE, RefusalCode.ENCODING);
        return new Recipient(Bytes.of(key));
    }

    public String format() {
        return Bech32.encode(PREFIX, publicKey.toArray());
    }

    @Override
    public String toString() {
        return format();
    }
}
