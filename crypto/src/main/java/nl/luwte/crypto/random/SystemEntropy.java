package nl.luwte.crypto.random;

import java.security.SecureRandom;
import nl.luwte.crypto.bytes.Bytes;

/** The operating system's randomness; the only place in the system that makes a {@link SecureRandom}. */
public final class SystemEntropy implements Entropy {
    private final SecureRandom source = new SecureRandom();

    @Override
    public Bytes bytes(int count) {
        byte[] drawn = new byte[count];
        source.nextBytes(drawn);
        return Bytes.of(drawn);
    }
}
