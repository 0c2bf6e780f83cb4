package nl.luwte.portal.cases;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.Repeatable;

/** Envelopes of the right shape that nobody sealed: the store never looks inside. */
public final class Envelopes {

    private static final int ENCAPSULATED = 1120;
    private static final int KEY = 32;

    private final Repeatable entropy = new Repeatable("envelopes");
    private final AtomicInteger made = new AtomicInteger();

    /** Another one each time. */
    public Envelope next() {
        ByteBuffer file = ByteBuffer.allocate(Envelope.SIZE);
        put(file, Envelope.VERSION_LINE);
        for (int i = 0; i < Envelope.STANZAS; i++) {
            put(file, "-> " + Envelope.STANZA_TYPE + " " + base64(ENCAPSULATED) + "\n" + base64(KEY) + "\n");
        }
        put(file, "--- " + base64(KEY) + "\n");
        file.putInt(made.incrementAndGet());
        return Envelope.parse(Bytes.of(file.array()));
    }

    private String base64(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(entropy.bytes(bytes).toArray());
    }

    private static void put(ByteBuffer file, String text) {
        file.put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
