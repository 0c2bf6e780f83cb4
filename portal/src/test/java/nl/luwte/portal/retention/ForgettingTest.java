package nl.luwte.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.RowId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A night")
class ForgettingTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 15);

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(FIRST.atTime(23, 59));
    private Portal portal;

    @BeforeEach
    void open() {
        portal = Portal.in(folder.resolve("server"), clock, 7);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private void nightBefore(LocalDate morning) {
        clock.set(LocalDateTime.of(morning, LocalTime.of(4, 0)));
        portal.retention().run();
    }

    private boolean isThere(Portal.Arrival report) {
        return portal.store().write(report.mailbox(), report.envelope(), FIRST) instanceof CaseStore.Outcome.Stored;
    }

    private RowId onlyCase() {
        return portal.store().inChannels(List.of("triage")).get(0).id();
    }

    @Test
    @DisplayName("keeps a case for the ninetieth day after its last message, and removes it on the next")
    void keepsNinetyDays() {
        Portal.Arrival report = portal.receive();
        nightBefore(FIRST.plusDays(90));
        assertTrue(isThere(report), "its last day");
        nightBefore(FIRST.plusDays(91));
        assertFalse(isThere(report), "the day after");
    }

    @Test
    @DisplayName("counts no reading, and no sending of the same again")
    void countsNoReading() {
        Portal.Arrival report = portal.receive();
        clock.set(FIRST.plusDays(80).atTime(12, 0));
        portal.store().replies(report.mailbox(), 0, 2);
        portal.store().write(report.mailbox(), report.envelope(), portal.today().day());
        portal.store().open("triage", report.mailbox(), report.envelope(), portal.today().day());
        nightBefore(FIRST.plusDays(91));
        assertFalse(isThere(report));
    }

    @Test
    @DisplayName("counts from the last message that the reporter or the desk wrote")
    void countsFromTheLastMessage() {
        Portal.Arrival report = portal.receive();
        clock.set(FIRST.plusDays(60).atTime(12, 0));
        portal.store().write(report.mailbox(), Portal.envelope(portal.entropy()), portal.today().day());
        nightBefore(FIRST.plusDays(91));
        assertTrue(isThere(report), "she wrote");
        clock.set(FIRST.plusDays(120).atTime(12, 0));
        portal.store().reply(onlyCase(), Portal.envelope(portal.entropy()), portal.today().day());
        nightBefore(FIRST.plusDays(210));
        assertTrue(isThere(report), "the desk wrote");
        nightBefore(FIRST.plusDays(211));
        assertFalse(isThere(report));
    }

    @Test
    @DisplayName("leaves nothing of a deleted case in the files but the hashes of its row ids")
    void leavesNothing() throws IOException {
        Portal.Arrival gone = portal.receive();
        CaseRow deleted = portal.store().inChannels(List.of("triage")).get(0);
        Portal.Arrival kept = portal.receive();
        portal.store().delete(gone.mailbox());
        portal.toDisk();
        long slices = Stolen.slices(gone.envelope().bytes()).count();
        assertEquals(slices, Stolen.from(portal.folder(), folder.resolve("evening")).slicesOf(gone.envelope().bytes()), "a deleted envelope is still there in the evening");
        portal.retention().run();
        Stolen morning = Stolen.from(portal.folder(), folder.resolve("morning"));
        assertEquals(0, morning.slicesOf(gone.envelope().bytes()));
        assertFalse(morning.holds(gone.mailbox().toArray()) || morning.holds(gone.envelope().hash().toArray()));
        List<RowId> ids = List.of(deleted.id(), deleted.messages().get(0).id());
        ids.forEach(id -> assertFalse(morning.holdsNumber(id.value())));
        ids.forEach(id -> assertTrue(morning.holds(id.tombstone().toArray())));
        assertEquals(slices, morning.slicesOf(kept.envelope().bytes()), "what was kept is found by the same search");
        assertTrue(morning.holds(kept.mailbox().toArray()) && morning.holdsNumber(onlyCase().value()));
    }

    @Test
    @DisplayName("forgets staff sessions that have been idle, and no others")
    void forgetsIdleSessions() {
        long now = clock.millis();
        session(1, now - 21 * 60_000L);
        session(2, now - 19 * 60_000L);
        portal.retention().run();
        assertEquals(List.of(2), portal.database().jdbi().withHandle(handle -> handle.createQuery("select id_hash from staff_session").map((row, context) -> (int) row.getBytes(1)[0]).list()));
    }

    private void session(int id, long lastAccess) {
        portal.database().jdbi().useHandle(handle -> handle.execute("insert into staff_session (id_hash, started, last_access) values (?, ?, ?)", Bytes.of((byte) id).toArray(), lastAccess, lastAccess));
    }
}
