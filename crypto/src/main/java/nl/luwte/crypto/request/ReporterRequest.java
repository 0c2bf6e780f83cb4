package nl.luwte.crypto.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.crypto.signature.VerifyingKey;

/**
 * A request of exactly 29,090 bytes. Its fields were checked; its signature only after {@link #verify}, its nonce and puzzle only by
 * {@link Moments}.
 *
 * @param auth  the key that names the mailbox
 * @param nonce 32 bytes
 * @param bytes the request as received
 */
public record ReporterRequest(Action action, VerifyingKey auth, Bytes nonce, Bytes bytes) {
    public static final int SIZE = 29_090;

    private static final int AUTH = 12;
    private static final int NONCE = 44;
    private static final int COUNTER = 76;
    private static final int ENVELOPE = 84;
    private static final int SIGNATURE = ENVELOPE + Envelope.SIZE;

    /** @throws Refused {@code size}, {@code field}, {@code stanza} or {@code age} */
    public static ReporterRequest parse(Bytes bytes) {
        Refused.unless(bytes.size() == SIZE, RefusalCode.SIZE);
        Refused.unless(bytes.at(0) == 1 && bytes.at(3) == 0, RefusalCode.FIELD);
        Refused.unless(bytes.at(1) == 3 || bytes.at(2) == 0, RefusalCode.FIELD);
        Refused.unless(bytes.at(1) == 1 || bytes.slice(4, AUTH).isZero(), RefusalCode.FIELD);
        Refused.unless(bytes.at(1) <= 2 || bytes.slice(COUNTER, ENVELOPE).isZero(), RefusalCode.FIELD);
        return new ReporterRequest(action(bytes), new VerifyingKey(bytes.slice(AUTH, NONCE)), bytes.slice(NONCE, COUNTER), bytes);
    }

    private static Action action(Bytes bytes) {
        long counter = ByteBuffer.wrap(bytes.toArray(), COUNTER, Long.BYTES).getLong();
        return switch (bytes.at(1)) {
            case 1 -> new Action.Open(channel(bytes.slice(4, AUTH)), counter, envelope(bytes));
            case 2 -> new Action.Write(counter, envelope(bytes));
            case 3 -> new Action.Read(bytes.at(2));
            case 4 -> new Action.Delete();
            default -> throw new Refused(RefusalCode.FIELD);
        };
    }

    private static Envelope envelope(Bytes bytes) {
        return Envelope.parse(bytes.slice(ENVELOPE, SIGNATURE));
    }

    private static String channel(Bytes padded) {
        String text = new String(padded.toArray(), StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "");
        return Names.CHANNEL.require(text);
    }

    /** Makes and signs a request, as a browser does. {@code origin} is where the page came from. */
    public static ReporterRequest make(Action action, SigningKey auth, Bytes nonce, String origin, Entropy entropy) {
        Refused.unless(nonce.size() == COUNTER - NONCE, RefusalCode.SIZE);
        byte[] channel = new byte[AUTH - 4];
        byte[] head = {1, 0, 0, 0};
        long counter = 0;
        Bytes body = null;
        if (action instanceof Action.Open open) {
            byte[] name = open.channel().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(name, 0, channel, 0, name.length);
            head[1] = 1;
            counter = open.counter();
            body = open.envelope().bytes();
        } else if (action instanceof Action.Write write) {
            head[1] = 2;
            counter = write.counter();
            body = write.envelope().bytes();
        } else if (action instanceof Action.Read read) {
            head[1] = 3;
            head[2] = (byte) read.page();
        } else {
            head[1] = 4;
        }
        Bytes unsigned = Bytes.concat(Bytes.of(head), Bytes.of(channel), auth.verifyingKey().bytes(), nonce, Puzzle.eightBytes(counter),
                body == null ? entropy.bytes(Envelope.SIZE) : body);
        Bytes signature = auth.sign(Label.REQUEST, signed(unsigned, nonce, origin));
        return new ReporterRequest(action, auth.verifyingKey(), nonce, Bytes.concat(unsigned, signature));
    }

    /**
     * Checks the signature against the presented key, for each of our origins in turn.
     *
     * @throws Refused {@code signature}
     */
    public void verify(Collection<String> origins) {
        Bytes unsigned = bytes.slice(0, SIGNATURE);
        Bytes signature = bytes.slice(SIGNATURE, SIZE);
        boolean verified = origins.stream().anyMatch(origin -> auth.verifies(Label.REQUEST, signed(unsigned, nonce, origin), signature));
        Refused.unless(verified, RefusalCode.SIGNATURE);
    }

    /** How the server finds the mailbox: SHA-256 of the auth key, 32 bytes. */
    public Bytes mailbox() {
        return Bytes.sha256(auth.bytes());
    }

    private static Bytes signed(Bytes unsigned, Bytes nonce, String origin) {
        Bytes hashAndNonce = Bytes.concat(Bytes.sha256(unsigned), nonce);
        Bytes zero = Bytes.zeros(1);
        return Bytes.concat(Bytes.ofUtf8(origin), zero, Bytes.ofUtf8("POST"), zero, Bytes.ofUtf8("/r/box"), zero, hashAndNonce);
    }
}
