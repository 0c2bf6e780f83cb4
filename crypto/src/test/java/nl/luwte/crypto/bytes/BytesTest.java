package nl.luwte.crypto.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Bytes")
class BytesTest {
    @Test
    @DisplayName("do not change when the array they came from, or one they gave, changes")
    void areImmutable() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;
        assertEquals(Bytes.of((byte) 1, (byte) 2, (byte) 3), bytes);
    }

    @Test
    @DisplayName("read base64url only in its one canonical form")
    void readCanonicalBase64url() {
        assertEquals(Bytes.of((byte) 0xfb, (byte) 0xff), Bytes.fromBase64url("-_8"));
        for (String text : new String[] {"-_8=", "-_9", "+/8", "A", "-_8 ", "-_\n8"}) {
            assertEquals(RefusalCode.ENCODING, assertThrows(Refused.class, () -> Bytes.fromBase64url(text), text).code());
        }
    }

    @Test
    @DisplayName("that are not UTF-8 are refused as text")
    void refuseWhatIsNotUtf8() {
        assertEquals(RefusalCode.ENCODING, assertThrows(Refused.class, () -> Bytes.fromHex("c328").toUtf8()).code());
    }

    @Test
    @DisplayName("refuse a slice outside, and hash their parts as one")
    void sliceAndHash() {
        Bytes bytes = Bytes.ofUtf8("abc");
        assertThrows(IndexOutOfBoundsException.class, () -> bytes.slice(1, 4));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Bytes.sha256(bytes.slice(0, 1), bytes.slice(1, 3)).hex());
    }

    @Test
    @DisplayName("that are secret are not printed, not compared by equals, and gone after close")
    void secretsKeepQuiet() {
        SecretBytes secret = SecretBytes.of(Bytes.ofUtf8("hunter"));
        SecretBytes same = secret.copy();
        assertEquals("SecretBytes[redacted]", secret.toString());
        assertNotEquals(secret, same);
        assertTrue(secret.sameAs(same));
        secret.close();
        assertThrows(IllegalStateException.class, secret::reveal);
        assertEquals("hunter", Bytes.of(same.reveal()).toUtf8());
    }

    @Test
    @DisplayName("taken as a secret are overwritten where they came from")
    void takingOverwrites() {
        byte[] array = {1, 2};
        SecretBytes secret = SecretBytes.taking(array);
        assertTrue(Bytes.of(array).isZero());
        assertFalse(Bytes.of(secret.reveal()).isZero());
    }

    @Test
    @DisplayName("that are refused leave a message with the code and nothing else")
    void refusalsSayTheCodeOnly() {
        Refused refused = new Refused(RefusalCode.STANZA);
        assertEquals("stanza", refused.getMessage());
        assertEquals(0, refused.getStackTrace().length);
    }
}
