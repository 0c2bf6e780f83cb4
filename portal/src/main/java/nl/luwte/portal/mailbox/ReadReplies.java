package nl.luwte.portal.mailbox;

import java.time.LocalDate;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.portal.cases.CaseStore;

/** Answers a reading with one page of replies, always of one size. */
public final class ReadReplies {

    private static final int PER_PAGE = 2;

    private final CaseStore store;
    private final SecretBytes fillerSecret;

    /**
     * @param fillerSecret 32 bytes; makes filler slots that look random and are the same whenever the same mailbox is read, whether it is there or not
     */
    public ReadReplies(CaseStore store, SecretBytes fillerSecret) {
        this.store = store;
        this.fillerSecret = fillerSecret;
    }

    /**
     * 57,948 bytes.
     *
     * @param mailbox SHA-256 of the auth key that the request has proved
     */
    public Bytes page(Bytes mailbox, int page) {
        CaseStore.Replies replies = store.replies(mailbox, page, PER_PAGE);
        return BoxAnswer.of(replies.envelopes(), replies.more(), replies.until().orElse(null), fillerSeed(mailbox))
                .bytes();
    }

    /**
     * The answer to a request that stored or deleted something: no replies, and the day until which the case is kept
     * where there is one.
     */
    public Bytes receipt(Bytes mailbox, LocalDate untilOrNull) {
        return BoxAnswer.of(List.of(), false, untilOrNull, fillerSeed(mailbox)).bytes();
    }

    private Bytes fillerSeed(Bytes mailbox) {
        return Bytes.sha256(Bytes.of(fillerSecret.reveal()), mailbox);
    }
}
