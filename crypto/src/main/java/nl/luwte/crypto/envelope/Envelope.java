package nl.luwte.crypto.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/**
 * One sealed message: an age v1 file of exactly 28,942 bytes with eight hybrid stanzas, whose shape was checked.
 * Nothing in it was decrypted or authenticated.
 */
public record Envelope(Bytes bytes) {
    /** Readers and throw-away recipients together. */
    public static final int STANZAS = 8;
    public static final String VERSION_LINE = "age-encryption.org/v1\n";
    public static final String STANZA_TYPE = "mlkem768x25519";
    /** Bytes of one stanza with both line ends. */
    public static final int STANZA = 1557;
    /** Bytes of the age plaintext. */
    public static final int PLAINTEXT = 16_384;
    /** Bytes of the whole file: version line, stanzas, MAC line, nonce, chunk, tag. */
    public static final int SIZE = 22 + STANZAS * STANZA + 48 + 16 + PLAINTEXT + 16;

    private static final String STANZA_START = "-> " + STANZA_TYPE + " ";
    private static final String MAC_START = "--- ";
    private static final int ENC_TEXT = 1494;
    private static final int KEY_TEXT = 43;

    /** @throws Refused {@code size}, {@code age} or {@code stanza} */
    public Envelope {
        Refused.unless(bytes.size() == SIZE, RefusalCode.SIZE);
        new Header(bytes.toArray()).check();
    }

    /** @throws Refused {@code size} unless 28,942 bytes, {@code age} or {@code stanza} unless of the right shape */
    public static Envelope parse(Bytes bytes) {
        return new Envelope(bytes);
    }

    /** SHA-256 of the file. Names this envelope in the puzzle; a message is named by its message hash. */
    public Bytes hash() {
        return Bytes.sha256(bytes);
    }

    /** A cursor over the text before the payload. */
    private static final class Header {
        private final byte[] file;
        private int at;

        Header(byte[] file) {
            this.file = file;
        }

        void check() {
            Refused.unless(take(VERSION_LINE), RefusalCode.AGE);
            for (int i = 0; i < STANZAS; i++) {
                checkStanza();
            }
            Refused.unless(!ahead("-> "), RefusalCode.STANZA);
            Refused.unless(take(MAC_START) && takeBase64(KEY_TEXT), RefusalCode.AGE);
        }

        private void checkStanza() {
            if (!take(STANZA_START)) {
                throw new Refused(ahead("-> ") || ahead(MAC_START) ? RefusalCode.STANZA : RefusalCode.AGE);
            }
            Refused.unless(takeBase64(ENC_TEXT) && takeBase64(KEY_TEXT), RefusalCode.AGE);
        }

        private boolean ahead(String text) {
            byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
            return Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
        }

        private boolean take(String text) {
            boolean found = ahead(text);
            at += found ? text.length() : 0;
            return found;
        }

        /** Canonical base64 without padding of exactly that many characters, then a line end. */
        private boolean takeBase64(int length) {
            byte[] encoded = Arrays.copyOfRange(file, at, at + length);
            at += length;
            try {
                byte[] decoded = Base64.getDecoder().decode(encoded);
                return Arrays.equals(Base64.getEncoder().withoutPadding().encode(decoded), encoded) && take("\n");
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
