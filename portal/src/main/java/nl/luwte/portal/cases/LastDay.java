package nl.luwte.portal.cases;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** What the desk decides about how long a case is kept. The caller has checked who asks. */
public final class LastDay {

    private final Jdbi jdbi;

    public LastDay(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps a case until this day, be it earlier or later than now. From then on a message does not move it.
     *
     * @param held its last day as the signed request names it: the one that held when it was signed, not the one she was shown
     * @return whether there is such a case with that last day; if not, nothing was changed
     */
    public boolean keep(RowId caseId, LocalDate held, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createUpdate("update case_row set until_day = :until, chosen = true where id = :id and until_day = :held")
                .bind("until", until).bind("held", held).bind("id", caseId.value()).execute()) == 1;
    }

    /**
     * Removes a case with everything in it.
     *
     * @param held its last day as the signed request names it: the one that held when it was signed, not the one she was shown
     * @return whether there was one with that last day; if not, nothing was removed
     */
    public boolean delete(RowId caseId, LocalDate held) {
        return jdbi.inTransaction(handle -> {
            boolean there = Rows.locked(handle, caseId).filter(id -> Rows.untilOf(handle, id).equals(held)).isPresent();
            if (there) {
                Rows.remove(handle, caseId);
            }
            return there;
        });
    }
}
