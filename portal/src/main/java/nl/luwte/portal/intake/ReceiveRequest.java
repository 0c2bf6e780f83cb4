package nl.luwte.portal.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.request.Action;
import nl.luwte.crypto.request.Moments;
import nl.luwte.crypto.request.ReporterRequest;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.limit.Budget;
import nl.luwte.portal.mailbox.ReadReplies;
import nl.luwte.portal.platform.Refusal;
import nl.luwte.portal.platform.Today;

/**
 * What happens with one request of a reporter, in this order: size and fields, nonce, signature against the key that is
 * presented, and only then a look at the database (docs/format/request.md).
 */
public final class ReceiveRequest {

    private final Moments moments;
    private final List<String> origins;
    private final Set<String> channels;
    private final CaseStore store;
    private final ReadReplies replies;
    private final Budget budget;
    private final Today today;

    /**
     * @param origins  origins of the anchor
     * @param channels channels of the directory in force
     * @param budget   what this node stores at a time; reading and deleting do not count
     */
    public ReceiveRequest(
            Moments moments,
            List<String> origins,
            Set<String> channels,
            CaseStore store,
            ReadReplies replies,
            Budget budget,
            Today today) {
        this.moments = moments;
        this.origins = List.copyOf(origins);
        this.channels = Set.copyOf(channels);
        this.store = store;
        this.replies = replies;
        this.budget = budget;
        this.today = today;
    }

    /**
     * Does what the request asks and answers with 57,948 bytes.
     *
     * @throws nl.luwte.crypto.bytes.Refused                    for bytes, signatures, nonces and puzzles that are not right
     * @throws nl.luwte.portal.platform.RefusalException for what the database or the budget does not allow
     */
    public Bytes answer(Bytes body) {
        ReporterRequest request = ReporterRequest.parse(body);
        moments.requireNonce(request.nonce());
        request.verify(origins);
        Action action = request.action();
        if (action instanceof Action.Open open) {
            return open(request, open);
        }
        if (action instanceof Action.Write write) {
            return sent(
                    request,
                    write.envelope(),
                    write.counter(),
                    () -> store.write(request.mailbox(), write.envelope(), today.day()));
        }
        if (action instanceof Action.Read read) {
            return replies.page(request.mailbox(), read.page());
        }
        if (!store.delete(request.mailbox())) {
            throw Refusal.absent().thrown();
        }
        return replies.receipt(request.mailbox(), null);
    }

    private Bytes open(ReporterRequest request, Action.Open open) {
        if (!channels.contains(open.channel())) {
            throw Refusal.conflict("channel").thrown();
        }
        return sent(
                request,
                open.envelope(),
                open.counter(),
                () -> store.open(open.channel(), request.mailbox(), open.envelope(), today.day()));
    }

    /**
     * A message that is there already gets its answer without puzzle and budget: the sender has proved the key of its
     * mailbox, and nothing is stored.
     */
    private Bytes sent(ReporterRequest request, Envelope envelope, long counter, Supplier<CaseStore.Outcome> storing) {
        Optional<LocalDate> before = store.stored(request.mailbox(), envelope);
        if (before.isPresent()) {
            return replies.receipt(request.mailbox(), before.get());
        }
        moments.requirePuzzle(envelope, counter);
        if (!budget.take()) {
            throw Refusal.busy().thrown();
        }
        return stored(request, storing.get());
    }

    private Bytes stored(ReporterRequest request, CaseStore.Outcome outcome) {
        if (outcome instanceof CaseStore.Outcome.Stored stored) {
            return replies.receipt(request.mailbox(), stored.until());
        }
        throw (outcome instanceof CaseStore.Outcome.NoCase ? Refusal.absent() : Refusal.conflict("exists")).thrown();
    }
}
