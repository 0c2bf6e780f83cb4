package nl.luwte.crypto.request;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.envelope.Envelope;

/**
 * The answer to every request that succeeds, exactly 57,948 bytes.
 *
 * @param replies none, one or two
 * @param more    whether the next page has more
 * @param until   the day until which the mailbox lives, where told
 */
public record BoxAnswer(List<Envelope> replies, boolean more, Optional<LocalDate> until, Bytes bytes) {
    public static final int SLOTS = 2;
    public static final int HEAD = 64;
    public static final int SIZE = HEAD + SLOTS * Envelope.SIZE;
    /** Bytes of the seed that filler is made from. */
    public static final int FILLER_SEED = 32;

    public BoxAnswer {
        replies = List.copyOf(replies);
    }

    /**
     * Makes an answer. Slots without a reply hold the AES-256-CTR key stream of the seed, so the same seed gives the same bytes.
     *
     * @param until      null where not told
     * @param fillerSeed 32 bytes that depend only on a server secret and the auth key
     */
    public static BoxAnswer of(List<Envelope> atMostTwo, boolean more, LocalDate until, Bytes fillerSeed) {
        if (atMostTwo.size() > SLOTS || fillerSeed.size() != FILLER_SEED) {
            throw new IllegalArgumentException("at most two replies, a seed of 32 bytes");
        }
        ByteBuffer answer = ByteBuffer.allocate(SIZE);
        answer.put((byte) 1).put((byte) atMostTwo.size()).put((byte) (more ? 1 : 0)).put((byte) 0);
        answer.putInt(until == null ? 0 : Day.toNumber(until)).position(HEAD);
        answer.put(filler(fillerSeed)).position(HEAD);
        atMostTwo.forEach(reply -> answer.put(reply.bytes().toArray()));
        return new BoxAnswer(atMostTwo, more, Optional.ofNullable(until), Bytes.of(answer.array()));
    }

    /** @throws Refused {@code size}, {@code version}, {@code field}, {@code stanza} or {@code age} */
    public static BoxAnswer parse(Bytes bytes) {
        Refused.unless(bytes.size() == SIZE, RefusalCode.SIZE);
        Refused.unless(bytes.at(0) == 1, RefusalCode.VERSION);
        int filled = bytes.at(1);
        boolean known = filled <= SLOTS && bytes.at(2) <= 1 && bytes.at(3) == 0 && bytes.slice(8, HEAD).isZero();
        Refused.unless(known, RefusalCode.FIELD);
        int day = ByteBuffer.wrap(bytes.slice(4, 8).toArray()).getInt();
        List<Envelope> replies = new ArrayList<>();
        for (int i = 0; i < filled; i++) {
            replies.add(Envelope.parse(bytes.slice(HEAD + i * Envelope.SIZE, HEAD + (i + 1) * Envelope.SIZE)));
        }
        return new BoxAnswer(replies, bytes.at(2) == 1, day == 0 ? Optional.empty() : Optional.of(Day.ofNumber(day)), bytes);
    }

    private static byte[] filler(Bytes seed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed.toArray(), "AES"), new IvParameterSpec(new byte[16]));
            return cipher.doFinal(new byte[SLOTS * Envelope.SIZE]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-CTR", e);
        }
    }
}
