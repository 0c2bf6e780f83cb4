package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.receipt.ReceiptCode;
import org.junit.jupiter.api.Test;

class TokenEntropyTest {

    private static final int SOME = 100;

    private static TokenEntropy of(int process, String token) {
        return new TokenEntropy(SecretBytes.of(Bytes.sha256(Bytes.ofUtf8("process " + process))), token);
    }

    @Test
    void theSameTokenGivesTheSameBytesInOneProcess() {
        assertEquals(of(1, "token").bytes(SOME), of(1, "token").bytes(SOME));
        assertEquals(ReceiptCode.make(of(1, "token")).groups(), ReceiptCode.make(of(1, "token")).groups());
    }

    @Test
    void anotherTokenGivesOtherBytes() {
        assertNotEquals(of(1, "token").bytes(SOME), of(1, "Token").bytes(SOME));
        assertNotEquals(ReceiptCode.make(of(1, "token")).groups(), ReceiptCode.make(of(1, "tokem")).groups());
    }

    @Test
    void anotherProcessGivesOtherBytes() {
        assertNotEquals(of(1, "token").bytes(SOME), of(2, "token").bytes(SOME));
    }

    @Test
    void bytesDrawnOneAfterTheOtherDiffer() {
        TokenEntropy entropy = of(1, "token");
        assertNotEquals(entropy.bytes(32), entropy.bytes(32));
        Bytes drawn = of(1, "token").bytes(SOME);
        assertEquals(SOME, drawn.size());
        assertNotEquals(drawn.slice(0, 32), drawn.slice(32, 64));
    }
}
