package nl.luwte.portal.cases;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;

/**
 * Primary key of a row: a random number of 63 bits, so that neither the key nor the storage order of the engine tells
 * what came first.
 *
 * @param value 0 to 2^63-1
 */
public record RowId(long value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");

    /** A fresh one. */
    public static RowId make(Entropy entropy) {
        return new RowId(ByteBuffer.wrap(entropy.bytes(Long.BYTES).toArray()).getLong() & Long.MAX_VALUE);
    }

    /** Reads the 16 hexadecimal digits that the desk uses; JavaScript numbers are too small for it. */
    public static java.util.Optional<RowId> read(String hex) {
        return hex != null && HEX.matcher(hex).matches() && hex.charAt(0) < '8'
                ? java.util.Optional.of(new RowId(Long.parseLong(hex, 16)))
                : java.util.Optional.empty();
    }

    /** 16 hexadecimal digits. */
    public String hex() {
        return String.format("%016x", value);
    }

    /** SHA-256 of the eight bytes, big-endian: what stays of a deleted row. */
    public Bytes tombstone() {
        return Bytes.sha256(
                Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(value).array()));
    }
}
