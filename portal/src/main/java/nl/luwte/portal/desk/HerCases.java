package nl.luwte.portal.desk;

import java.time.LocalDate;
import nl.luwte.portal.account.Staff;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.Refusal;

/** A case of another team is as absent as one that is not there. */
final class HerCases {

    private HerCases() {}

    /** The case with these 16 hexadecimal digits, where it is in one of her channels. */
    static RowId require(CaseStore store, Staff staff, String hex) {
        return RowId.read(hex)
                .filter(row ->
                        store.channelOf(row).filter(staff.channels()::contains).isPresent())
                .orElseThrow(() -> Refusal.absent().thrown());
    }

    /** The last day of the case in which something was stored, or the refusal. */
    static LocalDate stored(CaseStore.Outcome outcome) {
        if (outcome instanceof CaseStore.Outcome.Stored stored) {
            return stored.until();
        }
        throw (outcome instanceof CaseStore.Outcome.NoCase ? Refusal.absent() : Refusal.conflict("exists")).thrown();
    }
}
