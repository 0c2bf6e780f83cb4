package nl.luwte.crypto;

import java.nio.ByteBuffer;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;

/** A repeatable stream for tests: SHA-256 of a name and a counter. */
public final class StreamEntropy implements Entropy {
    private final Bytes name;
    private long counter;
    private Bytes rest = Bytes.EMPTY;

    public StreamEntropy(String name) {
        this.name = Bytes.ofUtf8(name);
    }

    @Override
    public Bytes bytes(int count) {
        ByteBuffer drawn = ByteBuffer.allocate(count);
        while (drawn.hasRemaining()) {
            if (rest.size() == 0) {
                rest = Bytes.sha256(name, Bytes.of(ByteBuffer.allocate(8).putLong(counter++).array()));
            }
            int taken = Math.min(drawn.remaining(), rest.size());
            drawn.put(rest.slice(0, taken).toArray());
            rest = rest.slice(taken, rest.size());
        }
        return Bytes.of(drawn.array());
    }
}
