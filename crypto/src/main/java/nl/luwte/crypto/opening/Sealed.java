package nl.luwte.crypto.opening;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;

/** A sealed message and the hash that will name it, SHA-256(JSON || signature). */
public record Sealed(Envelope envelope, Bytes messageHash) {
}
