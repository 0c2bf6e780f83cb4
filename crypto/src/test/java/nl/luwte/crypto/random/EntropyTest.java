package nl.luwte.crypto.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Entropy")
class EntropyTest {
    @Test
    @DisplayName("draws again where a remainder would favour small numbers")
    void rejectsTheRest() {
        Iterator<Bytes> draws = List.of(Bytes.fromHex("ffffffff"), Bytes.fromHex("fffffffc"), Bytes.fromHex("0000000b")).iterator();
        Entropy entropy = count -> draws.next();
        assertEquals(1, entropy.below(10));
        assertTrue(!draws.hasNext());
        assertThrows(IllegalArgumentException.class, () -> entropy.below(0));
    }

    @Test
    @DisplayName("gives each of ten digits about as often")
    void isAboutUniform() {
        int[] counts = new int[10];
        Entropy entropy = new StreamEntropy("digits");
        for (int i = 0; i < 10_000; i++) {
            counts[entropy.below(10)]++;
        }
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 850 && count < 1150), Arrays.toString(counts));
    }

    @Test
    @DisplayName("of the system does not repeat itself")
    void doesNotRepeat() {
        assertNotEquals(new SystemEntropy().bytes(32), new SystemEntropy().bytes(32));
        assertEquals(0, new SystemEntropy().bytes(0).size());
    }
}
