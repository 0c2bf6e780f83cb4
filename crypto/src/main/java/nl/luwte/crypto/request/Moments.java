package nl.luwte.crypto.request;

import java.time.Clock;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.internal.Derivation;

/**
 * The server's nonce of five minutes and challenge of an hour. Both are the same for everybody and need no memory:
 * HMAC-SHA256 under the server secret over a word and the number of the slot (8 bytes, big-endian).
 */
public final class Moments {
    private static final long NONCE_SECONDS = 300;
    private static final long CHALLENGE_SECONDS = 3600;

    private final SecretBytes secret;
    private final String deployment;
    private final Clock clock;
    private final int bits;

    /** Keeps a copy of the secret. {@code bits} is how hard the puzzle is. */
    public Moments(SecretBytes secret, String deployment, Clock clock, int bits) {
        this.secret = secret.copy();
        this.deployment = deployment;
        this.clock = clock;
        this.bits = bits;
    }

    /** The nonce of this slot, 32 bytes. */
    public Bytes nonce() {
        return of("nonce", NONCE_SECONDS, 0);
    }

    /** Whether it is the nonce of this slot or the one before. */
    public boolean acceptsNonce(Bytes nonce) {
        return nonce.sameAs(nonce()) | nonce.sameAs(of("nonce", NONCE_SECONDS, 1));
    }

    /** @throws Refused {@code nonce} */
    public void requireNonce(Bytes nonce) {
        Refused.unless(acceptsNonce(nonce), RefusalCode.NONCE);
    }

    /** The challenge of this hour, 32 bytes. */
    public Bytes challenge() {
        return of("challenge", CHALLENGE_SECONDS, 0);
    }

    public int bits() {
        return bits;
    }

    /** Whether the counter solves the puzzle for this envelope, with the challenge of this hour or the last. */
    public boolean acceptsPuzzle(Envelope envelope, long counter) {
        Bytes hash = envelope.hash();
        return Puzzle.solves(deployment, challenge(), hash, counter, bits)
                || Puzzle.solves(deployment, of("challenge", CHALLENGE_SECONDS, 1), hash, counter, bits);
    }

    /** @throws Refused {@code puzzle} */
    public void requirePuzzle(Envelope envelope, long counter) {
        Refused.unless(acceptsPuzzle(envelope, counter), RefusalCode.PUZZLE);
    }

    private Bytes of(String word, long seconds, int slotsAgo) {
        long slot = Math.floorDiv(clock.instant().getEpochSecond(), seconds) - slotsAgo;
        return Derivation.hmac(secret, Bytes.concat(Bytes.ofUtf8(word), Puzzle.eightBytes(slot)));
    }
}
