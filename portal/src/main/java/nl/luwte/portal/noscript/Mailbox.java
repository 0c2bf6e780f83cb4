package nl.luwte.portal.noscript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Direction;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.opening.Opened;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.directory.PublishedDirectory;

/**
 * Opens the replies of a mailbox for one answer, with the same checks that a browser makes (docs/format/envelope.md).
 */
public final class Mailbox {

    /** Replies on one page: each is opened here, for one answer. */
    static final int PER_PAGE = 64;

    private final CaseStore store;
    private final PublishedDirectory published;

    Mailbox(CaseStore store, PublishedDirectory published) {
        this.store = store;
        this.published = published;
    }

    /**
     * A reply as it is shown.
     *
     * @param text     empty for what says where it stands
     * @param state    key of the text that says where it stands; empty for an answer
     * @param language in which it was written
     */
    public record Reply(String name, String text, String state, String language, LocalDate day, Bytes hash) {

        public boolean isState() {
            return !state.isEmpty();
        }
    }

    /**
     * One page of what a mailbox holds, older days first.
     *
     * @param page      number of this page, from 0
     * @param more      whether there is a page after it
     * @param unchecked replies that did not open or did not check; their text is not shown
     * @param until     last day the mailbox is kept, where there is a reply
     * @param channel   of all replies, where they agree
     */
    public record Contents(
            int page,
            boolean more,
            List<Reply> replies,
            int unchecked,
            Optional<LocalDate> until,
            Optional<String> channel) {

        public boolean isEmpty() {
            return replies.isEmpty() && unchecked == 0;
        }
    }

    /** @param page from 0 */
    Contents open(MailboxKeys keys, int page) {
        CaseStore.Replies stored = store.replies(keys.mailbox(), page, PER_PAGE);
        List<Reply> replies = new ArrayList<>();
        Set<String> channels = new HashSet<>();
        int unchecked = 0;
        for (Envelope envelope : stored.envelopes()) {
            try {
                Opened opened = Opening.open(envelope, keys.reading());
                replies.add(checked(opened, keys));
                channels.add(opened.content().channel());
            } catch (Refused refused) {
                unchecked++;
            }
        }
        Optional<String> channel = channels.size() == 1 ? channels.stream().findFirst() : Optional.empty();
        return new Contents(page, stored.more(), List.copyOf(replies), unchecked, stored.until(), channel);
    }

    private Reply checked(Opened opened, MailboxKeys keys) {
        Content content = opened.content();
        Refused.unless(content.direction() == Direction.OUT, RefusalCode.SIGNER);
        Refused.unless(content.caseId().equals(keys.caseId()), RefusalCode.CASE);
        Refused.unless(
                content.deployment().equals(published.inForce().directory().deployment()), RefusalCode.DEPLOYMENT);
        VerifiedDirectory directory = published.verified(content.directory(), content.day());
        String member = content.signer().member().orElseThrow(() -> new Refused(RefusalCode.SIGNER));
        directory.requireSigner(content.channel(), member, content.signer().key());
        String name = directory.member(member).map(MemberRecord::name).orElse(member);
        String text = content.kind() == Kind.REPLY && content.answers() instanceof Answers.Text said ? said.text() : "";
        return new Reply(
                name, text, state(content), content.questionnaire().language(), content.day(), opened.messageHash());
    }

    private static String state(Content content) {
        if (content.answers() instanceof Answers.Status status) {
            return "mailbox.state." + status.status();
        }
        return content.kind() == Kind.ACKNOWLEDGEMENT ? "mailbox.state.received" : "";
    }
}
