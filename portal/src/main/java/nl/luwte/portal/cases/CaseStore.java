package nl.luwte.portal.cases;

import static nl.luwte.portal.cases.Rows.caseOf;
import static nl.luwte.portal.cases.Rows.caseOfEnvelope;
import static nl.luwte.portal.cases.Rows.locked;
import static nl.luwte.portal.cases.Rows.lockedCaseOf;
import static nl.luwte.portal.cases.Rows.remove;
import static nl.luwte.portal.cases.Rows.untilOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.platform.Constraints;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Cases and their sealed messages. Every method is one transaction; when it returns, what it stored is committed.
 *
 * <p>Thread-safe. SQL that runs on H2 and PostgreSQL alike. Every transaction names {@code case_row} before {@code
 * envelope} before {@code tombstone} before {@code drawer}: PostgreSQL locks them in that
 * order, and so does the nightly rewriting, so that the two cannot wait for one another.
 */
public final class CaseStore {

    private final Jdbi jdbi;
    private final Entropy entropy;
    private final int keptDays;

    /**
     * @param keptDays a case lives this long after the last message that either side stored, if the desk chose no other day
     */
    public CaseStore(Jdbi jdbi, Entropy entropy, int keptDays) {
        this.jdbi = jdbi;
        this.entropy = entropy;
        this.keptDays = keptDays;
    }

    /** How storing ended. */
    public sealed interface Outcome {

        /** It is in the database now, or was already. */
        record Stored(LocalDate until) implements Outcome {}

        /** There is no such case. */
        record NoCase() implements Outcome {}

        /** The mailbox exists with another first message, or the same bytes are in another case. */
        record Taken() implements Outcome {}
    }

    /** Opens a case with its first message; the same bytes again change nothing and end the same. */
    public Outcome open(String channel, Bytes mailbox, Envelope envelope, LocalDate today) {
        try {
            return jdbi.inTransaction(handle -> {
                Optional<RowId> existing = caseOf(handle, mailbox);
                if (existing.isPresent()) {
                    return repeated(handle, existing.get(), envelope);
                }
                RowId id = row(handle, channel, mailbox, today);
                insert(handle, id, CaseRow.Direction.IN, envelope, today);
                return new Outcome.Stored(today.plusDays(keptDays));
            });
        } catch (JdbiException e) {
            // Two of the same at once: one of them has lost the race for the unique key and now finds what the other
            // stored. Where there is no mailbox, the envelope is in another.
            return afterRace(e, handle -> caseOf(handle, mailbox).map(id -> repeated(handle, id, envelope)).orElseGet(Outcome.Taken::new));
        }
    }

    /**
     * Opens a case with all messages of one sending, or stores none of them. For a sender whose mailbox follows from what is
     * sent: where the mailbox is there already, the same was sent before, and nothing changes.
     *
     * @return last day of the case
     */
    public LocalDate openWhole(String channel, Bytes mailbox, List<Envelope> messages, LocalDate today) {
        try {
            return jdbi.inTransaction(handle -> caseOf(handle, mailbox).map(id -> untilOf(handle, id)).orElseGet(() -> {
                RowId id = row(handle, channel, mailbox, today);
                messages.forEach(message -> insert(handle, id, CaseRow.Direction.IN, message, today));
                return untilOf(handle, id);
            }));
        } catch (JdbiException e) {
            // Twice at once: the other one stored the whole of it.
            if (!Constraints.broken(e)) {
                throw e;
            }
            return jdbi.inTransaction(handle -> untilOf(handle, caseOf(handle, mailbox).orElseThrow(() -> e)));
        }
    }

    private RowId row(Handle handle, String channel, Bytes mailbox, LocalDate today) {
        RowId id = RowId.make(entropy);
        handle.createUpdate("insert into case_row (id, channel, mailbox, until_day) values (:id, :channel, :mailbox, :until)")
                .bind("id", id.value()).bind("channel", channel).bind("mailbox", mailbox.toArray()).bind("until", today.plusDays(keptDays)).execute();
        return id;
    }

    private Outcome afterRace(JdbiException e, Function<Handle, Outcome> look) {
        if (!Constraints.broken(e)) {
            throw e;
        }
        return jdbi.inTransaction(look::apply);
    }

    /** The day until which the case lives, when this very message of the reporter is already in it. */
    public Optional<LocalDate> stored(Bytes mailbox, Envelope envelope) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.until_day from case_row c join envelope e on e.case_id = c.id"
                        + " where c.mailbox = :mailbox and e.hash = :hash and e.direction = 'i'")
                .bind("mailbox", mailbox.toArray()).bind("hash", envelope.hash().toArray()).mapTo(LocalDate.class).findOne());
    }

    /** Adds a message of the reporter to the case of her mailbox. */
    public Outcome write(Bytes mailbox, Envelope envelope, LocalDate today) {
        return append(handle -> lockedCaseOf(handle, mailbox), CaseRow.Direction.IN, envelope, today);
    }

    /** Adds a reply of the desk; there is no case for it where there is no mailbox. */
    public Outcome reply(RowId caseId, Envelope envelope, LocalDate today) {
        return append(handle -> locked(handle, caseId).filter(id -> hasMailbox(handle, id)), CaseRow.Direction.OUT, envelope, today);
    }

    /** Adds what care workers write for themselves. It does not lengthen the life of the case, and no mailbox shows it. */
    public Outcome work(RowId caseId, Envelope envelope, LocalDate today) {
        return append(handle -> locked(handle, caseId), CaseRow.Direction.DESK, envelope, today);
    }

    private static boolean hasMailbox(Handle handle, RowId caseId) {
        return handle.createQuery("select count(*) from case_row where id = :id and mailbox is not null")
                .bind("id", caseId.value()).mapTo(Integer.class).one() == 1;
    }

    private Outcome append(Function<Handle, Optional<RowId>> find, CaseRow.Direction direction, Envelope envelope, LocalDate today) {
        try {
            return jdbi.inTransaction(handle -> {
                Optional<RowId> id = find.apply(handle);
                if (id.isEmpty()) {
                    return new Outcome.NoCase();
                }
                if (caseOfEnvelope(handle, envelope).isPresent()) {
                    return repeated(handle, id.get(), envelope);
                }
                insert(handle, id.get(), direction, envelope, today);
                if (direction != CaseRow.Direction.DESK) {
                    lengthen(handle, id.get(), today.plusDays(keptDays));
                }
                return new Outcome.Stored(untilOf(handle, id.get()));
            });
        } catch (JdbiException e) {
            return afterRace(e, handle -> find.apply(handle).map(id -> repeated(handle, id, envelope)).orElseGet(Outcome.NoCase::new));
        }
    }

    /** A day that the desk has chosen stands. */
    private static void lengthen(Handle handle, RowId id, LocalDate until) {
        handle.createUpdate("update case_row set until_day = :until where id = :id and until_day < :until and not chosen")
                .bind("until", until).bind("id", id.value()).execute();
    }

    private Outcome repeated(Handle handle, RowId caseId, Envelope envelope) {
        return caseOfEnvelope(handle, envelope).filter(caseId::equals).isPresent() ? new Outcome.Stored(untilOf(handle, caseId)) : new Outcome.Taken();
    }

    private void insert(Handle handle, RowId caseId, CaseRow.Direction direction, Envelope envelope, LocalDate today) {
        Rows.insert(handle, entropy, caseId, direction, envelope, today);
    }

    /** A page of replies for a mailbox, older days first, and whether there are more. */
    public record Replies(List<Envelope> envelopes, boolean more, Optional<LocalDate> until) {}

    /** Reads; stores nothing, not even that it was read. */
    public Replies replies(Bytes mailbox, int page, int perPage) {
        return jdbi.withHandle(handle -> {
            List<Object[]> rows = handle.createQuery("select e.content, c.until_day from case_row c join envelope e on e.case_id = c.id"
                            + " where c.mailbox = :mailbox and e.direction = 'o' order by e.on_day, e.id limit :limit offset :offset")
                    .bind("mailbox", mailbox.toArray()).bind("limit", perPage + 1).bind("offset", page * perPage)
                    .map((row, context) -> new Object[] {row.getBytes(1), row.getObject(2, LocalDate.class)}).list();
            List<Envelope> envelopes = rows.stream().limit(perPage).map(row -> Envelope.parse(Bytes.of((byte[]) row[0]))).toList();
            return new Replies(envelopes, rows.size() > perPage, rows.stream().findFirst().map(row -> (LocalDate) row[1]));
        });
    }

    /** Removes the case of a mailbox with everything in it. */
    public boolean delete(Bytes mailbox) {
        return jdbi.inTransaction(handle -> {
            Optional<RowId> id = lockedCaseOf(handle, mailbox);
            id.ifPresent(found -> remove(handle, found));
            return id.isPresent();
        });
    }

    /** Removes every case whose last day has passed. */
    public int deleteExpired(LocalDate today) {
        return jdbi.inTransaction(handle -> {
            List<Long> ids = handle.createQuery("select id from case_row where until_day < :today order by id for update")
                    .bind("today", today).mapTo(Long.class).list();
            ids.forEach(id -> remove(handle, new RowId(id)));
            return ids.size();
        });
    }

    /** Every case of these channels, in the order of their random ids. */
    public List<CaseRow> inChannels(Collection<String> channels) {
        if (channels.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            Map<RowId, CaseRow> cases = new LinkedHashMap<>();
            handle.createQuery("select c.id, c.channel, c.until_day, e.id, e.direction, e.on_day from case_row c"
                            + " join envelope e on e.case_id = c.id where c.channel in (<channels>) order by c.id, e.id")
                    .bindList("channels", List.copyOf(channels))
                    .map((row, context) -> new CaseRow(new RowId(row.getLong(1)), row.getString(2), row.getObject(3, LocalDate.class),
                            List.of(new CaseRow.Message(new RowId(row.getLong(4)), CaseRow.Direction.of(row.getString(5)), row.getObject(6, LocalDate.class)))))
                    .forEach(row -> cases.merge(row.id(), row, CaseStore::joined));
            return List.copyOf(cases.values());
        });
    }

    private static CaseRow joined(CaseRow first, CaseRow second) {
        List<CaseRow.Message> messages = new ArrayList<>(first.messages());
        messages.addAll(second.messages());
        return new CaseRow(first.id(), first.channel(), first.until(), List.copyOf(messages));
    }

    /** The cases of these messages, where every one of them is there and in one of these channels. */
    public Optional<Set<RowId>> casesOf(Set<RowId> ids, Collection<String> channels) {
        if (ids.isEmpty() || channels.isEmpty()) {
            return ids.isEmpty() ? Optional.of(Set.of()) : Optional.empty();
        }
        List<Long> cases = jdbi.withHandle(handle -> handle.createQuery("select c.id from case_row c join envelope e on e.case_id = c.id"
                        + " where e.id in (<ids>) and c.channel in (<channels>)")
                .bindList("ids", ids.stream().map(RowId::value).toList()).bindList("channels", List.copyOf(channels)).mapTo(Long.class).list());
        return cases.size() == ids.size() ? Optional.of(cases.stream().map(RowId::new).collect(Collectors.toSet())) : Optional.empty();
    }

    /** The sealed messages with these ids, where they are in one of these channels. */
    public Map<RowId, Envelope> envelopes(Collection<RowId> ids, Collection<String> channels) {
        if (ids.isEmpty() || channels.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> {
            Map<RowId, Envelope> found = new LinkedHashMap<>();
            handle.createQuery("select e.id, e.content from case_row c join envelope e on e.case_id = c.id where e.id in (<ids>) and c.channel in (<channels>)")
                    .bindList("ids", ids.stream().map(RowId::value).toList()).bindList("channels", List.copyOf(channels))
                    .map((row, context) -> Map.entry(new RowId(row.getLong(1)), Envelope.parse(Bytes.of(row.getBytes(2)))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    /** The row of this very message, where it is stored. */
    public Optional<RowId> message(Envelope envelope) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from envelope where hash = :hash")
                .bind("hash", envelope.hash().toArray()).mapTo(Long.class).findOne().map(RowId::new));
    }

    /** The channel of a case, where there is one. */
    public Optional<String> channelOf(RowId caseId) {
        return jdbi.withHandle(handle -> handle.createQuery("select channel from case_row where id = :id")
                .bind("id", caseId.value()).mapTo(String.class).findOne());
    }
}
