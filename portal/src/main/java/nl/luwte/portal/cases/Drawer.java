package nl.luwte.portal.cases;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.platform.Constraints;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Sealed blobs that a care worker keeps for herself, one per name: drafts of answers, which go with their case, and the
 * index of what she has opened.
 */
public final class Drawer {

    /** What a care worker has opened so far. */
    public static final String INDEX = "index";

    private static final String DRAFT = "draft-";

    private final Jdbi jdbi;
    private final Entropy entropy;

    public Drawer(Jdbi jdbi, Entropy entropy) {
        this.jdbi = jdbi;
        this.entropy = entropy;
    }

    /** The name of a draft. */
    public static String draftOf(RowId caseId) {
        return DRAFT + caseId.hex();
    }

    /** The case of a draft by its name; empty for any other name. */
    public static Optional<RowId> caseOf(String name) {
        return name.startsWith(DRAFT) ? RowId.read(name.substring(DRAFT.length())) : Optional.empty();
    }

    /**
     * Stores or replaces.
     *
     * @return whether it is stored: there is no draft for a case that is gone
     */
    public boolean put(String account, String name, Bytes content) {
        try {
            return jdbi.inTransaction(handle -> stored(handle, account, name, content));
        } catch (JdbiException e) {
            // Saved twice at once, both for the first time.
            if (!Constraints.broken(e)) {
                throw e;
            }
            return jdbi.inTransaction(handle -> stored(handle, account, name, content));
        }
    }

    private boolean stored(Handle handle, String account, String name, Bytes content) {
        Optional<RowId> caseId = caseOf(name);
        if (caseId.isPresent() && Rows.locked(handle, caseId.get()).isEmpty()) {
            return false;
        }
        int replaced = handle.createUpdate("update drawer set content = :content where account = :account and name = :name")
                .bind("content", content.toArray()).bind("account", account).bind("name", name).execute();
        if (replaced == 0) {
            handle.createUpdate("insert into drawer (id, account, name, content) values (:id, :account, :name, :content)")
                    .bind("id", RowId.make(entropy).value()).bind("account", account).bind("name", name).bind("content", content.toArray()).execute();
        }
        return true;
    }

    public Optional<Bytes> get(String account, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from drawer where account = :account and name = :name")
                .bind("account", account).bind("name", name).map((row, context) -> Bytes.of(row.getBytes(1))).findOne());
    }

    /** Nothing happens where there is none. */
    public void delete(String account, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from drawer where account = :account and name = :name")
                .bind("account", account).bind("name", name).execute());
    }
}
