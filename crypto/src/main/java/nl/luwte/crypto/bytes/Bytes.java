package nl.luwte.crypto.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Public bytes as a value: copied in, copied out, compared by content. Secrets belong in {@link SecretBytes}. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** Copies. */
    public static Bytes of(byte... value) {
        return new Bytes(value.clone());
    }

    public static Bytes zeros(int size) {
        return new Bytes(new byte[size]);
    }

    public static Bytes ofUtf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Bytes concat(Bytes... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(Bytes::size).sum());
        for (Bytes part : parts) {
            all.put(part.value);
        }
        return new Bytes(all.array());
    }

    /** SHA-256 of the parts one after another, 32 bytes. */
    public static Bytes sha256(Bytes... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Bytes part : parts) {
                digest.update(part.value);
            }
            return new Bytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The way labels separate purposes everywhere: {@code label || 0x00 || part [|| 0x00 || part ...]}. */
    public static Bytes labelled(String label, Bytes... parts) {
        Bytes all = ofUtf8(label);
        Bytes zero = zeros(1);
        for (Bytes part : parts) {
            all = concat(all, zero, part);
        }
        return all;
    }

    /**
     * Reads base64url without padding (RFC 4648 section 5).
     *
     * @throws Refused {@code encoding} for any other character, padding, a length of 1 modulo 4, or unused bits that are not zero
     */
    public static Bytes fromBase64url(String text) {
        try {
            Bytes decoded = new Bytes(Base64.getUrlDecoder().decode(text));
            Refused.unless(decoded.toBase64url().equals(text), RefusalCode.ENCODING);
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.ENCODING);
        }
    }

    /** @throws Refused {@code encoding} if the text is not lower-case hexadecimal */
    public static Bytes fromHex(String text) {
        try {
            Bytes decoded = new Bytes(HexFormat.of().parseHex(text));
            Refused.unless(decoded.hex().equals(text), RefusalCode.ENCODING);
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new Refused(RefusalCode.ENCODING);
        }
    }

    public byte[] toArray() {
        return value.clone();
    }

    public int size() {
        return value.length;
    }

    /** The byte at the index, 0 to 255. */
    public int at(int index) {
        return value[index] & 0xff;
    }

    /** Bytes {@code from} (included) to {@code to} (excluded). */
    public Bytes slice(int from, int to) {
        if (from < 0 || to > value.length || from > to) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of " + value.length);
        }
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    public boolean isZero() {
        int any = 0;
        for (byte b : value) {
            any |= b;
        }
        return any == 0;
    }

    /** Compares in constant time, for values an attacker may guess. */
    public boolean sameAs(Bytes other) {
        return MessageDigest.isEqual(value, other.value);
    }

    public String toBase64url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /** @throws Refused {@code encoding} if these bytes are not UTF-8 */
    public String toUtf8() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(RefusalCode.ENCODING);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Short on purpose: the first bytes and the size. */
    @Override
    public String toString() {
        String start = HexFormat.of().formatHex(value, 0, Math.min(4, value.length));
        return "Bytes[" + value.length + ":" + start + (value.length > 4 ? "…" : "") + "]";
    }
}
