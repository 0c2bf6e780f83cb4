package nl.luwte.crypto.opening;

import java.nio.ByteBuffer;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;

/** Lets tests seal what the sealer itself would never seal. */
public final class Craft {
    private Craft() {
    }

    public static Bytes plaintext(Bytes json, Bytes signature) {
        return new Signed(json, signature).pack();
    }

    /** The JSON and signature of a message, one after the other in the list. */
    public static List<Bytes> signed(Envelope envelope, ReadingKey key) {
        Signed signed = Signed.unpack(Opening.decrypt(envelope, key));
        return List.of(signed.json(), signed.signature());
    }

    /** A frame and a message, each signed as given. */
    public static Bytes resealed(Bytes frame, Bytes frameSignature, Bytes json, Bytes signature) {
        return Resealing.pack(new Signed(frame, frameSignature), new Signed(json, signature));
    }

    public static Bytes frameJson(Frame frame) {
        return frame.toJson();
    }

    /** The plaintext with any length field and any bytes after the signature. */
    public static Bytes plaintext(int length, Bytes json, Bytes signature, byte last) {
        ByteBuffer plaintext = ByteBuffer.allocate(Envelope.PLAINTEXT).putInt(length).put(json.toArray()).put(signature.toArray());
        return Bytes.of(plaintext.put(Envelope.PLAINTEXT - 1, last).array());
    }

    /** Any plaintext in eight stanzas. */
    public static Bytes envelope(Bytes plaintext, Recipient reader, Entropy entropy) {
        return Sealing.sealBytes(plaintext, List.of(reader), entropy);
    }

    /** Any plaintext of one chunk to any number of recipients. */
    public static Bytes ageFile(Bytes plaintext, List<Recipient> recipients, Entropy entropy) {
        return AgeFile.write(plaintext, recipients, entropy);
    }
}
