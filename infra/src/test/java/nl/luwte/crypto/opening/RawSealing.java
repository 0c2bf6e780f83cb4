package nl.luwte.crypto.opening;

import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Seals JSON that our own writer would refuse, rightly signed: what a hostile reporter's program can do. In this package because only it makes frames. */
public final class RawSealing {
    private RawSealing() {}

    public static Envelope seal(String json, SigningKey key, List<Recipient> readers, Entropy entropy) {
        Bytes bytes = Bytes.ofUtf8(json);
        return Sealing.seal(new Signed(bytes, key.sign(Label.MESSAGE, bytes)), readers, entropy).envelope();
    }
}
