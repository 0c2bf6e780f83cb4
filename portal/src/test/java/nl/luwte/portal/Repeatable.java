package nl.luwte.portal;

import java.nio.ByteBuffer;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;

/** Randomness that is the same in every run: SHA-256 of a name and a counter. For one thread at a time or many. */
public final class Repeatable implements Entropy {

    private final Bytes name;
    private long counter;

    public Repeatable(String name) {
        this.name = Bytes.ofUtf8(name);
    }

    @Override
    public synchronized Bytes bytes(int count) {
        ByteBuffer drawn = ByteBuffer.allocate(count);
        while (drawn.hasRemaining()) {
            Bytes block = Bytes.sha256(name, Bytes.of(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array()));
            drawn.put(block.slice(0, Math.min(drawn.remaining(), block.size())).toArray());
        }
        return Bytes.of(drawn.array());
    }
}
