package nl.luwte.crypto.opening;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Hand-over (docs/format/casework.md): the signed bytes of a message, as they were, in a frame that says who handed them over. */
public final class Resealing {
    private Resealing() {
    }

    /**
     * Opens an envelope once more and seals what was signed in it, unchanged, to the readers of another channel. A message that was itself
     * handed over is taken out of its frame. Whether who hands over reads the channel it comes from is for the receiving team to check.
     *
     * @throws Refused as {@link #openAtDesk}, {@code deployment} for a message of another one, {@code field} for the same channel
     */
    public static Sealed reseal(Envelope envelope, ReadingKey key, Handover handover, SigningKey signing, List<Recipient> readers,
            Entropy entropy) {
        Either found = readEither(Opening.decrypt(envelope, key));
        Opened opened = found.opened();
        Refused.unless(opened.content().deployment().equals(handover.deployment()), RefusalCode.DEPLOYMENT);
        String from = opened.frame().map(Frame::channel).orElse(opened.content().channel());
        Bytes json = new Frame(handover.deployment(), envelope.hash(), opened.messageHash(), handover.directory(), from,
                handover.channel(), handover.day(), signing.verifyingKey(), handover.member()).toJson();
        Bytes plaintext = pack(new Signed(json, signing.sign(Label.RESEALED, json)), found.signed());
        return new Sealed(Envelope.parse(Sealing.sealBytes(plaintext, readers, entropy)), opened.messageHash());
    }

    static Bytes pack(Signed frame, Signed message) {
        ByteBuffer plaintext = ByteBuffer.allocate(Envelope.PLAINTEXT);
        for (Signed part : List.of(frame, message)) {
            plaintext.putInt(part.json().size()).put(part.json().toArray()).put(part.signature().toArray());
        }
        return Bytes.of(plaintext.array());
    }

    /**
     * As {@link Opening#open}, and reads a handed-over message too: its frame says who handed it over, and
     * {@link #checkFrame} whether she may.
     *
     * @throws Refused as {@link Opening#open}, and {@code deployment} if frame and message do not belong to the same one
     */
    public static Opened openAtDesk(Envelope envelope, ReadingKey key) {
        return readEither(Opening.decrypt(envelope, key)).opened();
    }

    private record Either(Opened opened, Signed signed) {
    }

    private static Either readEither(Bytes plaintext) {
        Signed first = Signed.at(0, plaintext);
        if (!Frame.isIn(first.json())) {
            Signed signed = Signed.unpack(plaintext);
            return new Either(new Opened(Opening.read(signed), signed.messageHash()), signed);
        }
        int place = first.end(0);
        Signed signed = Signed.at(place, plaintext);
        Refused.unless(plaintext.slice(signed.end(place), plaintext.size()).isZero(), RefusalCode.PADDING);
        Frame frame = Frame.parse(first.json());
        frame.key().verify(Label.RESEALED, first.json(), first.signature());
        Refused.unless(frame.message().equals(signed.messageHash()), RefusalCode.SIGNATURE);
        Content content = Opening.read(signed);
        Refused.unless(content.deployment().equals(frame.deployment()), RefusalCode.DEPLOYMENT);
        return new Either(new Opened(content, signed.messageHash(), Optional.of(frame)), signed);
    }

    /**
     * Checks a frame with the version it names, verified for the frame's day: who handed over is a reader of the channel it came from. The
     * message inside is checked on its own, for its own channel.
     *
     * @throws Refused {@code deployment} or {@code signer}
     */
    public static void checkFrame(Opened opened, VerifiedDirectory directory) {
        Frame frame = opened.frame().orElseThrow(() -> new IllegalArgumentException("not handed over"));
        Refused.unless(frame.deployment().equals(directory.directory().deployment()), RefusalCode.DEPLOYMENT);
        Refused.unless(frame.directory().equals(directory.hash()), RefusalCode.SIGNER);
        directory.requireSigner(frame.from(), frame.member(), frame.key());
    }
}
