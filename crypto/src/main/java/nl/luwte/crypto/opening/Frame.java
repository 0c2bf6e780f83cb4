package nl.luwte.crypto.opening;

import java.nio.ByteBuffer;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;

/** The age plaintext: length (4 bytes, big-endian), JSON, signature (64 bytes), zeros up to 16,384 bytes. */
record Frame(Bytes json, Bytes signature) {
    private static final int SIGNATURE = 64;

    /** @throws Refused {@code size} if the JSON is over 15,360 bytes */
    Bytes pack() {
        Refused.unless(json.size() >= 1 && json.size() <= Content.LONGEST, RefusalCode.SIZE);
        ByteBuffer plaintext = ByteBuffer.allocate(Envelope.PLAINTEXT);
        plaintext.putInt(json.size()).put(json.toArray()).put(signature.toArray());
        return Bytes.of(plaintext.array());
    }

    /** @throws Refused {@code padding} if the length is out of bounds or the rest is not zeros */
    static Frame unpack(Bytes plaintext) {
        Refused.unless(plaintext.size() == Envelope.PLAINTEXT, RefusalCode.PADDING);
        int length = ByteBuffer.wrap(plaintext.slice(0, 4).toArray()).getInt();
        Refused.unless(length >= 1 && length <= Content.LONGEST, RefusalCode.PADDING);
        int end = 4 + length + SIGNATURE;
        Refused.unless(plaintext.slice(end, plaintext.size()).isZero(), RefusalCode.PADDING);
        return new Frame(plaintext.slice(4, 4 + length), plaintext.slice(4 + length, end));
    }

    Bytes messageHash() {
        return Bytes.sha256(json, signature);
    }
}
