package nl.luwte.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.audit.AuditTrail.Act;
import nl.luwte.portal.audit.AuditTrail.Entry;
import nl.luwte.portal.cases.Race;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

class AuditTrailTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final RowId CASE = new RowId(7);
    private static final RowId OTHER = new RowId(1L << 62);

    private AuditTrail on(Database database) {
        return new AuditTrail(database.jdbi(), new Repeatable("audit"));
    }

    @OnBothDatabases
    void anActIsNotedOnceADayHoweverOftenItIsDone(Database database) throws Exception {
        AuditTrail audit = on(database);
        Race.of(6, runner -> {
            audit.note(TODAY, "anna", Act.FETCH, Set.of(CASE, OTHER));
            audit.note(TODAY, "anna", Act.LOGIN);
            return runner;
        });
        audit.note(TODAY.plusDays(1), "anna", Act.FETCH, CASE);
        assertEquals(List.of(
                new Entry(TODAY.plusDays(1), "anna", Act.FETCH, Optional.of(CASE)),
                new Entry(TODAY, "anna", Act.FETCH, Optional.of(CASE)),
                new Entry(TODAY, "anna", Act.FETCH, Optional.of(OTHER)),
                new Entry(TODAY, "anna", Act.LOGIN, Optional.empty())), audit.between(TODAY, TODAY.plusDays(1)));
    }

    @OnBothDatabases
    void onlyTheAskedDaysAreGiven(Database database) {
        AuditTrail audit = on(database);
        audit.note(TODAY, "anna", Act.DELETE, CASE);
        assertEquals(List.of(), audit.between(TODAY.minusDays(9), TODAY.minusDays(1)));
        assertEquals(1, audit.between(TODAY, TODAY).size());
    }

    @OnBothDatabases
    void anEntryIsKeptAYear(Database database) {
        AuditTrail audit = on(database);
        audit.note(TODAY, "anna", Act.LOGIN);
        audit.forgetOld(TODAY.plusDays(AuditTrail.KEPT_DAYS));
        assertEquals(1, audit.between(TODAY, TODAY).size());
        audit.forgetOld(TODAY.plusDays(AuditTrail.KEPT_DAYS + 1));
        assertEquals(0, audit.between(TODAY, TODAY).size());
    }

    @OnBothDatabases
    void theTableHoldsADayAndNoTime(Database database) {
        Set<String> types = database.jdbi().withHandle(handle -> handle.createQuery("select distinct lower(data_type) from information_schema.columns where table_name = 'audit'").mapTo(String.class).set());
        assertEquals(Set.of("bigint", "date", "character varying"), types);
    }
}
