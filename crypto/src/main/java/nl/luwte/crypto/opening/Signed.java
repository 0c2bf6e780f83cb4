package nl.luwte.crypto.opening;

import java.nio.ByteBuffer;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;

/**
 * The bytes that a message is known by. Alone in the age plaintext: length (4 bytes, big-endian), JSON, signature (64 bytes), zeros up to
 * 16,384 bytes.
 */
record Signed(Bytes json, Bytes signature) {
    static final int SIGNATURE = 64;

    /** @throws Refused {@code size} if the JSON is over 15,360 bytes */
    Bytes pack() {
        Refused.unless(json.size() >= 1 && json.size() <= Content.LONGEST, RefusalCode.SIZE);
        ByteBuffer plaintext = ByteBuffer.allocate(Envelope.PLAINTEXT);
        plaintext.putInt(json.size()).put(json.toArray()).put(signature.toArray());
        return Bytes.of(plaintext.array());
    }

    /** @throws Refused {@code padding} if the length is out of bounds or the rest is not zeros */
    static Signed unpack(Bytes plaintext) {
        Signed signed = at(0, plaintext);
        Refused.unless(plaintext.slice(signed.end(0), Envelope.PLAINTEXT).isZero(), RefusalCode.PADDING);
        return signed;
    }

    /**
     * The length, JSON and signature that begin at a place of the plaintext.
     *
     * @throws Refused {@code padding} if the length is out of bounds
     */
    static Signed at(int place, Bytes plaintext) {
        Refused.unless(plaintext.size() == Envelope.PLAINTEXT, RefusalCode.PADDING);
        int start = place + 4;
        int length = ByteBuffer.wrap(plaintext.slice(place, start).toArray()).getInt();
        Refused.unless(length >= 1 && length <= Content.LONGEST, RefusalCode.PADDING);
        Refused.unless(start + length + SIGNATURE <= Envelope.PLAINTEXT, RefusalCode.PADDING);
        return new Signed(plaintext.slice(start, start + length), plaintext.slice(start + length, start + length + SIGNATURE));
    }

    /** Where it ends in the plaintext, when it begins at that place. */
    int end(int place) {
        return place + 4 + json.size() + SIGNATURE;
    }

    /** SHA-256(JSON || signature), which names the message. */
    Bytes messageHash() {
        return Bytes.sha256(json, signature);
    }

    /** Keeps what a message says out of logs. */
    @Override
    public String toString() {
        return "Signed[redacted]";
    }
}
