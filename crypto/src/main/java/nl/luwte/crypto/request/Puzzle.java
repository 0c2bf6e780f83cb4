package nl.luwte.crypto.request;

import java.nio.ByteBuffer;
import nl.luwte.crypto.bytes.Bytes;

/** The proof of work that opening and writing ask for. */
public final class Puzzle {
    private Puzzle() {
    }

    /** Whether the hash for this counter begins with at least {@code bits} zero bits. */
    public static boolean solves(String deployment, Bytes challenge, Bytes envelopeHash, long counter, int bits) {
        return zeroBits(Bytes.sha256(start(deployment, challenge, envelopeHash), eightBytes(counter))) >= bits;
    }

    /** The smallest counter that solves it; about 2 to the power {@code bits} hashes. */
    public static long solve(String deployment, Bytes challenge, Bytes envelopeHash, int bits) {
        Bytes start = start(deployment, challenge, envelopeHash);
        long counter = 0;
        while (zeroBits(Bytes.sha256(start, eightBytes(counter))) < bits) {
            counter++;
        }
        return counter;
    }

    static Bytes eightBytes(long number) {
        return Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static Bytes start(String deployment, Bytes challenge, Bytes envelopeHash) {
        return Bytes.concat(Bytes.labelled("luwte/1/puzzle", Bytes.sha256(Bytes.ofUtf8(deployment))), challenge, envelopeHash);
    }

    private static int zeroBits(Bytes hash) {
        int zeros = 0;
        for (int i = 0; i < hash.size(); i++) {
            int leading = Integer.numberOfLeadingZeros(hash.at(i)) - 24;
            zeros += leading;
            if (leading < 8) {
                return zeros;
            }
        }
        return zeros;
    }
}
