package nl.luwte.portal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import org.jdbi.v3.core.Handle;

/** Single steps on the rows of a case, for the transactions of this package. */
final class Rows {

    private Rows() {}

    static Optional<RowId> caseOf(Handle handle, Bytes mailbox) {
        return handle.createQuery("select id from case_row where mailbox = :mailbox")
                .bind("mailbox", mailbox.toArray()).mapTo(Long.class).findOne().map(RowId::new);
    }

    /**
     * Held until the transaction ends: a message that comes while its case is deleted is either deleted with it or told
     * that there is none.
     */
    static Optional<RowId> lockedCaseOf(Handle handle, Bytes mailbox) {
        return handle.createQuery("select id from case_row where mailbox = :mailbox for update")
                .bind("mailbox", mailbox.toArray()).mapTo(Long.class).findOne().map(RowId::new);
    }

    /** As {@link #lockedCaseOf}, for the desk. */
    static Optional<RowId> locked(Handle handle, RowId id) {
        return handle.createQuery("select id from case_row where id = :id for update")
                .bind("id", id.value()).mapTo(Long.class).findOne().map(RowId::new);
    }

    static Optional<RowId> caseOfEnvelope(Handle handle, Envelope envelope) {
        return handle.createQuery("select case_id from envelope where hash = :hash")
                .bind("hash", envelope.hash().toArray()).mapTo(Long.class).findOne().map(RowId::new);
    }

    static LocalDate untilOf(Handle handle, RowId id) {
        return handle.createQuery("select until_day from case_row where id = :id").bind("id", id.value()).mapTo(LocalDate.class).one();
    }

    static RowId insert(Handle handle, Entropy entropy, RowId caseId, CaseRow.Direction direction, Envelope envelope, LocalDate today) {
        RowId id = RowId.make(entropy);
        handle.createUpdate("insert into envelope (id, case_id, direction, on_day, hash, content) values (:id, :case, :direction, :day, :hash, :content)")
                .bind("id", id.value()).bind("case", caseId.value()).bind("direction", direction.letter()).bind("day", today)
                .bind("hash", envelope.hash().toArray()).bind("content", envelope.bytes().toArray()).execute();
        return id;
    }

    /**
     * The case with its messages, everybody's drafts of answers to it, and every index: one may list it, and nobody here
     * can see which. Hashes of the row ids stay.
     */
    static void remove(Handle handle, RowId caseId) {
        List<Long> envelopes = handle.createQuery("select id from envelope where case_id = :id")
                .bind("id", caseId.value()).mapTo(Long.class).list();
        List<RowId> gone = new ArrayList<>(envelopes.stream().map(RowId::new).toList());
        gone.add(caseId);
        for (RowId id : gone) {
            handle.createUpdate("insert into tombstone (hash) values (:hash)").bind("hash", id.tombstone().toArray()).execute();
        }
        handle.createUpdate("delete from envelope where case_id = :id").bind("id", caseId.value()).execute();
        handle.createUpdate("delete from case_row where id = :id").bind("id", caseId.value()).execute();
        handle.createUpdate("delete from drawer where name in (:draft, :index)")
                .bind("draft", Drawer.draftOf(caseId)).bind("index", Drawer.INDEX).execute();
    }
}
