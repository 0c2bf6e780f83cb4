package nl.luwte.portal.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.platform.Constraints;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Messages that one team re-sealed for another: a case of its own without mailbox, so that no code finds it and no
 * reporter's answer comes from it. Its messages come from outside that team and wait to be fetched like any other.
 */
public final class Handovers {

    private final Jdbi jdbi;
    private final Entropy entropy;
    private final int keptDays;

    public Handovers(Jdbi jdbi, Entropy entropy, int keptDays) {
        this.jdbi = jdbi;
        this.entropy = entropy;
        this.keptDays = keptDays;
    }

    /**
     * The new row.
     *
     * @param ids of the messages, in the order in which they were given
     */
    public record HandedOver(RowId id, List<RowId> ids) {}

    /**
     * Stores all of them or nothing. The same again changes nothing and ends the same.
     *
     * @param from     the case whose messages these are; it stays as it is
     * @param messages all different
     * @return nothing where one of them is stored elsewhere, or they were handed over in another composition
     * @throws java.util.NoSuchElementException if the case is gone
     */
    public Optional<HandedOver> handOver(RowId from, String channel, List<Envelope> messages, LocalDate today) {
        try {
            return jdbi.inTransaction(handle -> {
                Rows.locked(handle, from).orElseThrow();
                if (messages.stream().anyMatch(message -> Rows.caseOfEnvelope(handle, message).isPresent())) {
                    return before(handle, channel, messages);
                }
                RowId id = RowId.make(entropy);
                handle.createUpdate("insert into case_row (id, channel, until_day) values (:id, :channel, :until)")
                        .bind("id", id.value()).bind("channel", channel).bind("until", today.plusDays(keptDays)).execute();
                return Optional.of(new HandedOver(id,
                        messages.stream().map(message -> Rows.insert(handle, entropy, id, CaseRow.Direction.IN, message, today)).toList()));
            });
        } catch (JdbiException e) {
            // Twice at once, from two cases: the other one has stored them.
            if (!Constraints.broken(e)) {
                throw e;
            }
            return jdbi.inTransaction(handle -> before(handle, channel, messages));
        }
    }

    private static Optional<HandedOver> before(Handle handle, String channel, List<Envelope> messages) {
        Set<RowId> rows = new HashSet<>();
        messages.forEach(message -> rows.add(Rows.caseOfEnvelope(handle, message).orElse(null)));
        if (rows.size() != 1 || rows.contains(null)) {
            return Optional.empty();
        }
        RowId row = rows.iterator().next();
        boolean handedOver = handle.createQuery("select count(*) from case_row where id = :id and channel = :channel and mailbox is null")
                .bind("id", row.value()).bind("channel", channel).mapTo(Integer.class).one() == 1;
        return handedOver ? Optional.of(new HandedOver(row, messages.stream().map(message -> idOf(handle, message)).toList())) : Optional.empty();
    }

    private static RowId idOf(Handle handle, Envelope message) {
        return new RowId(handle.createQuery("select id from envelope where hash = :hash")
                .bind("hash", message.hash().toArray()).mapTo(Long.class).one());
    }
}
