package nl.luwte.crypto.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.Craft;
import nl.luwte.crypto.recipient.ReadingKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moments")
class MomentsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final StreamEntropy entropy = new StreamEntropy("moments");
    private final SecretBytes secret = SecretBytes.of(entropy.bytes(32));
    private final Envelope envelope = Envelope.parse(Craft.envelope(Bytes.zeros(Envelope.PLAINTEXT), ReadingKey.make(entropy).recipient(), entropy));

    @Test
    @DisplayName("give one nonce to everybody for five minutes, and take it for up to ten")
    void nonceLivesTwoSlots() {
        Bytes nonce = at(0).nonce();
        assertEquals(32, nonce.size());
        assertEquals(nonce, at(299).nonce());
        assertTrue(at(0).acceptsNonce(nonce) && at(599).acceptsNonce(nonce));
        assertFalse(at(600).acceptsNonce(nonce) || at(-1).acceptsNonce(nonce));
        assertFalse(at(0).acceptsNonce(Bytes.zeros(32)) || at(0).acceptsNonce(nonce.slice(0, 31)));
    }

    @Test
    @DisplayName("depend on the server's secret")
    void dependOnTheSecret() {
        Moments other = new Moments(SecretBytes.of(entropy.bytes(32)), "luwte-test", Clock.fixed(NOON, ZoneOffset.UTC), 4);
        assertNotEquals(other.nonce(), at(0).nonce());
        assertNotEquals(other.challenge(), at(0).challenge());
    }

    @Test
    @DisplayName("take a puzzle solved in this hour or the last")
    void puzzleLivesTwoHours() {
        long counter = Puzzle.solve("luwte-test", at(0).challenge(), envelope.hash(), 10);
        assertTrue(at(0).acceptsPuzzle(envelope, counter) && at(7199).acceptsPuzzle(envelope, counter));
        assertFalse(at(7200).acceptsPuzzle(envelope, counter));
    }

    @Test
    @DisplayName("have answers whose filler depends on its seed only, and whose slots hold replies in order")
    void answersAreFilled() {
        Bytes seed = entropy.bytes(32);
        BoxAnswer empty = BoxAnswer.of(List.of(), false, null, seed);
        BoxAnswer one = BoxAnswer.of(List.of(envelope), false, null, seed);
        assertEquals(empty, BoxAnswer.of(List.of(), false, null, seed));
        assertNotEquals(empty, BoxAnswer.of(List.of(), false, null, entropy.bytes(32)));
        assertEquals(one, BoxAnswer.parse(one.bytes()));
        int second = BoxAnswer.HEAD + Envelope.SIZE;
        assertEquals(empty.bytes().slice(second, BoxAnswer.SIZE), one.bytes().slice(second, BoxAnswer.SIZE));
        assertFalse(empty.bytes().slice(BoxAnswer.HEAD, second).isZero());
    }

    private Moments at(long seconds) {
        return new Moments(secret, "luwte-test", Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC), 10);
    }
}
