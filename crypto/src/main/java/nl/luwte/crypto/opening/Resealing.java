package nl.luwte.crypto.opening;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.MemberRecord;
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
     * Seals a message that {@link #openAtDesk} opened to the readers of another channel. One that was itself handed over travels on in a
     * new frame, from the team that got it.
     *
     * @throws Refused {@code deployment}, {@code signer} unless a reader of the channel it comes from hands over, or {@code field}
     */
    public static Sealed reseal(Opened opened, Handover handover, SigningKey key, Entropy entropy) {
        Signed signed = opened.signed().orElseThrow(() -> new IllegalArgumentException("open the message with its signed bytes"));
        Content content = opened.content();
        VerifiedDirectory directory = handover.directory();
        String from = opened.frame().map(ResealedFrame::channel).orElse(content.channel());
        Refused.unless(content.deployment().equals(directory.directory().deployment()), RefusalCode.DEPLOYMENT);
        directory.requireSigner(from, handover.member(), key.verifyingKey());
        Bytes json = new ResealedFrame(content.deployment(), handover.envelope().hash(), opened.messageHash(), directory.hash(), from,
                handover.channel(), handover.day(), key.verifyingKey(), handover.member()).toJson();
        List<Recipient> readers = directory.readers(handover.channel()).stream().map(MemberRecord::recipient).toList();
        Bytes plaintext = pack(new Signed(json, key.sign(Label.RESEALED, json)), signed);
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
     * As {@link Opening#open}, keeps the signed bytes, and reads a handed-over message too: its frame says who handed it over, and
     * {@link #checkFrame} whether she may.
     *
     * @throws Refused as {@link Opening#open}, and {@code deployment} if frame and message do not belong to the same one
     */
    public static Opened openAtDesk(Envelope envelope, ReadingKey key) {
        Bytes plaintext = Opening.decrypt(envelope, key);
        if (ResealedFrame.isIn(Signed.at(0, plaintext).json())) {
            return readResealed(plaintext);
        }
        Signed signed = Signed.unpack(plaintext);
        return new Opened(Opening.read(signed), signed.messageHash(), Optional.of(signed), Optional.empty());
    }

    private static Opened readResealed(Bytes plaintext) {
        Signed outer = Signed.at(0, plaintext);
        int place = outer.end(0);
        Signed signed = Signed.at(place, plaintext);
        Refused.unless(plaintext.slice(signed.end(place), plaintext.size()).isZero(), RefusalCode.PADDING);
        ResealedFrame frame = ResealedFrame.parse(outer.json());
        frame.key().verify(Label.RESEALED, outer.json(), outer.signature());
        Refused.unless(frame.message().equals(signed.messageHash()), RefusalCode.SIGNATURE);
        Content content = Opening.read(signed);
        Refused.unless(content.deployment().equals(frame.deployment()), RefusalCode.DEPLOYMENT);
        return new Opened(content, signed.messageHash(), Optional.of(signed), Optional.of(frame));
    }

    /**
     * Checks a frame with the version it names, verified for the frame's day: who handed over is a reader of the channel it came from. The
     * message inside is checked on its own, for its own channel.
     *
     * @throws Refused {@code deployment} or {@code signer}
     */
    public static void checkFrame(Opened opened, VerifiedDirectory directory) {
        ResealedFrame frame = opened.frame().orElseThrow(() -> new IllegalArgumentException("not handed over"));
        Refused.unless(frame.deployment().equals(directory.directory().deployment()), RefusalCode.DEPLOYMENT);
        Refused.unless(frame.directory().equals(directory.hash()), RefusalCode.SIGNER);
        directory.requireSigner(frame.from(), frame.member(), frame.key());
    }
}
