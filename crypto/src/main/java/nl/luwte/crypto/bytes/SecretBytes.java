package nl.luwte.crypto.bytes;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Secret bytes: copied in, never printed, never compared by equals, overwritten on close. Java may have left copies elsewhere in
 * memory; closing shortens the time, it is no proof.
 */
public final class SecretBytes implements AutoCloseable {
    private final byte[] value;
    private boolean closed;

    private SecretBytes(byte[] value) {
        this.value = value;
    }

    /** Copies; the caller overwrites its own array. */
    public static SecretBytes of(byte[] value) {
        return new SecretBytes(value.clone());
    }

    public static SecretBytes of(Bytes value) {
        return new SecretBytes(value.toArray());
    }

    /** Copies, and overwrites the given array with zeros. */
    public static SecretBytes taking(byte[] value) {
        SecretBytes secret = of(value);
        Arrays.fill(value, (byte) 0);
        return secret;
    }

    public int size() {
        return value.length;
    }

    /**
     * A copy of the secret. The only way out, so that a search for its name finds every use.
     *
     * @throws IllegalStateException after close
     */
    public synchronized byte[] reveal() {
        if (closed) {
            throw new IllegalStateException("the secret was closed");
        }
        return value.clone();
    }

    /** Another holder of the same secret, closed on its own. */
    public SecretBytes copy() {
        return taking(reveal());
    }

    /** Compares in constant time. */
    public boolean sameAs(SecretBytes other) {
        byte[] mine = reveal();
        byte[] theirs = other.reveal();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(value, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretBytes[redacted]";
    }
}
