package nl.luwte.crypto.custody;

import nl.luwte.crypto.bytes.SecretBytes;

/** The two seeds of a care worker, 32 bytes each: X-Wing for reading, Ed25519 for signing. */
public record CareWorkerSeeds(SecretBytes reading, SecretBytes signing) implements AutoCloseable {
    @Override
    public void close() {
        reading.close();
        signing.close();
    }
}
