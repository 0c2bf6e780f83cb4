package nl.luwte.portal.retention;

import nl.luwte.portal.account.StaffDoor;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.platform.Today;

/**
 * One round: forgets what has passed, then rewrites the tables so that neither what was removed nor the order of what
 * is left can be read from the database's files.
 */
public final class Retention {

    private final CaseStore cases;
    private final AuditTrail audit;
    private final StaffDoor door;
    private final Rewriting rewriting;
    private final Today today;

    public Retention(CaseStore cases, AuditTrail audit, StaffDoor door, Rewriting rewriting, Today today) {
        this.cases = cases;
        this.audit = audit;
        this.door = door;
        this.rewriting = rewriting;
        this.today = today;
    }

    /** Requests may come meanwhile; they wait for as long as the tables are rewritten. */
    public void run() {
        cases.deleteExpired(today.day());
        audit.forgetOld(today.day());
        door.forgetIdle(today.clock().millis());
        rewriting.run();
    }
}
