package nl.luwte.portal.retention;

import java.util.Random;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;

/** A repeatable stream: the same seed gives the same ids, order and moments. */
final class SeededEntropy implements Entropy {

    private final Random random;

    SeededEntropy(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized Bytes bytes(int count) {
        byte[] drawn = new byte[count];
        random.nextBytes(drawn);
        return Bytes.of(drawn);
    }
}
