package nl.luwte.crypto.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Signs and seals one message. */
public final class Sealing {
    private Sealing() {
    }

    /**
     * Seals to one to eight distinct readers; throw-away recipients fill up to eight, and the order is shuffled.
     *
     * @throws Refused                  {@code signer} if the key is not the content's signer, {@code size} if the JSON is over 15,360 bytes
     * @throws IllegalArgumentException if there is no reader, more than eight, or one twice
     */
    public static Sealed seal(Content content, SigningKey key, List<Recipient> readers, Entropy entropy) {
        Refused.unless(content.signer().key().equals(key.verifyingKey()), RefusalCode.SIGNER);
        Bytes json = content.toJson();
        return seal(new Signed(json, key.sign(Label.MESSAGE, json)), readers, entropy);
    }

    static Sealed seal(Signed signed, List<Recipient> readers, Entropy entropy) {
        return new Sealed(Envelope.parse(sealBytes(signed.pack(), readers, entropy)), signed.messageHash());
    }

    static Bytes sealBytes(Bytes plaintext, List<Recipient> readers, Entropy entropy) {
        if (readers.isEmpty() || readers.size() > Envelope.STANZAS || Set.copyOf(readers).size() != readers.size()) {
            throw new IllegalArgumentException("one to eight distinct readers");
        }
        List<Recipient> all = new ArrayList<>(readers);
        while (all.size() < Envelope.STANZAS) {
            try (ReadingKey throwAway = ReadingKey.make(entropy)) {
                all.add(throwAway.recipient());
            }
        }
        return AgeFile.write(plaintext, entropy.shuffle(all), entropy);
    }
}
