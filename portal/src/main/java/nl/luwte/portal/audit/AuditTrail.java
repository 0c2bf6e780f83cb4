package nl.luwte.portal.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.cases.RowId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The trail of acts (decision 0011). An act is noted first and done afterwards, so that what cannot be noted is not
 * done; what is noted may therefore have failed. The same act of the same person in the same case is noted once a day.
 */
public final class AuditTrail {

    /** A year: who asks what was done with a case asks within it. */
    public static final int KEPT_DAYS = 365;

    private static final String NO_SUBJECT = "";

    private final Jdbi jdbi;
    private final Entropy entropy;

    public AuditTrail(Jdbi jdbi, Entropy entropy) {
        this.jdbi = jdbi;
        this.entropy = entropy;
    }

    /** What can be noted. A wrong passphrase is not: whoever guesses would write here, and a name may be anybody's. */
    public enum Act {
        LOGIN,
        FETCH,
        REPLY,
        WORK,
        HANDOVER,
        KEEP,
        DELETE,
        EXPORT,
        PASSAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param subject the case, where the act concerns one */
    public record Entry(LocalDate day, String account, Act act, Optional<RowId> subject) {}

    public void note(LocalDate day, String account, Act act) {
        jdbi.useHandle(handle -> add(handle, day, account, act, NO_SUBJECT));
    }

    /** One entry for each of these cases. */
    public void note(LocalDate day, String account, Act act, Collection<RowId> subjects) {
        // In one order, so that two of her windows do not wait for one another.
        List<String> sorted = subjects.stream().map(RowId::hex).sorted().toList();
        jdbi.useTransaction(handle -> sorted.forEach(subject -> add(handle, day, account, act, subject)));
    }

    public void note(LocalDate day, String account, Act act, RowId subject) {
        note(day, account, act, Set.of(subject));
    }

    private void add(Handle handle, LocalDate day, String account, Act act, String subject) {
        handle.createUpdate("insert into audit (id, on_day, account, act, subject) values (:id, :day, :account, :act, :subject) on conflict do nothing")
                .bind("id", RowId.make(entropy).value())
                .bind("day", day)
                .bind("account", account)
                .bind("act", act.word())
                .bind("subject", subject)
                .execute();
    }

    /** What was noted on these days, both included: the newest day first, within a day in no order of time. */
    public List<Entry> between(LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select on_day, account, act, subject from audit where on_day between :from and :until order by on_day desc, account, act, subject")
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new Entry(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        Act.of(row.getString(3)),
                        RowId.read(row.getString(4))))
                .list());
    }

    /** Forgets what is older than a year. */
    public void forgetOld(LocalDate today) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from audit where on_day < :day")
                .bind("day", today.minusDays(KEPT_DAYS))
                .execute());
    }
}
