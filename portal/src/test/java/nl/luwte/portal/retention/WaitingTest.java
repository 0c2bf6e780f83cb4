package nl.luwte.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.luwte.portal.cases.CaseStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While tables are rewritten")
class WaitingTest {

    private static final int THREADS = 6;
    private static final int EACH = 40;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("requests wait, and none fails or is lost")
    void requestsWait() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(THREADS);
        try (Portal portal = Portal.in(folder, new HandClock(LocalDateTime.of(2027, 3, 3, 4, 0)), 5)) {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                visits.add(visitors.submit(() -> visit(portal)));
            }
            int rounds = 0;
            while (rounds < 3 || visits.stream().anyMatch(visit -> !visit.isDone())) {
                portal.retention().run();
                rounds++;
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
            assertEquals(THREADS * EACH, portal.store().inChannels(List.of("triage")).size());
        } finally {
            visitors.shutdown();
        }
    }

    private static void visit(Portal portal) {
        for (int i = 0; i < EACH; i++) {
            Portal.Arrival arrival = new Portal.Arrival(portal.entropy().bytes(32), Portal.envelope(portal.entropy()));
            assertInstanceOf(CaseStore.Outcome.Stored.class, portal.store().open("triage", arrival.mailbox(), arrival.envelope(), portal.today().day()));
            assertTrue(portal.store().replies(arrival.mailbox(), 0, 2).envelopes().isEmpty());
        }
    }

    @Test
    @DisplayName("a failure leaves every row where it was, and the database open")
    void aFailureLeavesEverything() {
        try (Portal portal = Portal.in(folder, new HandClock(LocalDateTime.of(2027, 3, 3, 4, 0)), 6)) {
            portal.store().delete(portal.receive().mailbox());
            portal.receive();
            assertThrows(IllegalStateException.class, () -> portal.database().alone(connection -> Jdbi.create(connection).useTransaction(handle -> {
                handle.execute("delete from tombstone");
                throw new IllegalStateException("in the middle");
            })));
            int tombstones = portal.database().jdbi().withHandle(handle -> handle.createQuery("select count(*) from tombstone").mapTo(Integer.class).one());
            assertEquals(2, tombstones);
            assertEquals(1, portal.store().inChannels(List.of("triage")).size());
        }
    }
}
