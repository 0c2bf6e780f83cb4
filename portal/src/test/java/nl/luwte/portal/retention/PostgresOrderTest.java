package nl.luwte.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.Postgres;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL keeps three hidden orders: where a row lies (ctid), which transaction wrote it (xmin), and the number of its
 * long value (chunk_id). {@code vacuum full} keeps all of them. The write-ahead log keeps a fourth.
 */
@DisplayName("On PostgreSQL, the rewriting of the night")
class PostgresOrderTest {

    private static final int REPORTS = 20;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    /** As in {@link OrderTest}: the seed is fixed, so it passes always or never. */
    private static final double TELLS = 0.7;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves every row and takes away what came first")
    void leavesRowsAndTakesTheirOrder() throws Exception {
        Path data = folder.resolve("data");
        try (Postgres server = Postgres.start(data); Database database = Database.open(server.newDatabase())) {
            Entropy entropy = new SeededEntropy(5);
            CaseStore store = new CaseStore(database.jdbi(), entropy, 90);
            List<Envelope> arrived = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                Bytes gone = entropy.bytes(32);
                store.open("m", gone, Portal.envelope(entropy), TODAY);
                Envelope envelope = Portal.envelope(entropy);
                store.open("m", entropy.bytes(32), envelope, TODAY);
                arrived.add(envelope);
                store.delete(gone);
            }
            Hidden before = database.jdbi().withHandle(handle -> Hidden.of(handle, arrived));
            assertEquals(1.0, Ranks.correlation(before.longValues()), "the engine keeps the order, so that this test can fail");
            assertEquals(REPORTS, before.transactions().size());
            assertEquals(REPORTS, inTheLog(data, arrived), "the log holds the day, so that this test can fail");

            Rewriting.of(database, entropy).run();

            Hidden after = database.jdbi().withHandle(handle -> Hidden.of(handle, arrived));
            assertTrue(Math.abs(Ranks.correlation(after.places())) < TELLS, after::toString);
            assertTrue(Math.abs(Ranks.correlation(after.longValues())) < TELLS, after::toString);
            assertEquals(1, after.transactions().size());
            assertEquals(Set.copyOf(arrived), Set.copyOf(database.jdbi().withHandle(PostgresOrderTest::stored)));
            int tombstones = database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from tombstone").mapTo(Integer.class).one());
            assertEquals(2 * REPORTS, tombstones);
            assertEquals(0, inTheLog(data, arrived));
        }
    }

    @Test
    @DisplayName("is done too by a role that may not leave the log behind")
    void isDoneWithoutTheRightToLeaveTheLog() throws Exception {
        try (Postgres server = Postgres.start(); Database database = Database.open(server.newDatabaseOfItsOwnRole())) {
            Entropy entropy = new SeededEntropy(6);
            Envelope envelope = Portal.envelope(entropy);
            new CaseStore(database.jdbi(), entropy, 90).open("m", entropy.bytes(32), envelope, TODAY);
            Rewriting.of(database, entropy).run();
            assertEquals(List.of(envelope), database.jdbi().withHandle(PostgresOrderTest::stored));
        }
    }

    /** How many of the reports can be read in the write-ahead log. */
    private static long inTheLog(Path data, List<Envelope> arrived) throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : segments.filter(Files::isRegularFile).toList()) {
                log.append(new String(Files.readAllBytes(segment), StandardCharsets.ISO_8859_1));
            }
        }
        return arrived.stream().map(envelope -> envelope.bytes().slice(15_000, 15_024).toArray())
            .filter(slice -> log.indexOf(new String(slice, StandardCharsets.ISO_8859_1)) >= 0).count();
    }

    private static List<Envelope> stored(Handle handle) {
        return handle.createQuery("select e.content from envelope e join case_row c on c.id = e.case_id")
            .map((row, context) -> Envelope.parse(Bytes.of(row.getBytes(1)))).list();
    }

    /** What each report still has of its arrival, in the order in which they came. */
    private record Hidden(List<Long> places, List<Long> longValues, Set<String> transactions) {

        static Hidden of(Handle handle, List<Envelope> arrived) {
            List<Bytes> lying = handle.createQuery("select hash from envelope order by ctid").map((row, context) -> Bytes.of(row.getBytes(1))).list();
            String values = handle.createQuery("select reltoastrelid::regclass::text from pg_class where relname = 'envelope'").mapTo(String.class).one();
            Map<Long, String> pieces = new HashMap<>();
            handle.createQuery("select chunk_id, substring(chunk_data from 100 for 40) from " + values + " where chunk_seq = 9")
                .map((row, context) -> pieces.put(row.getLong(1), Bytes.of(row.getBytes(2)).hex())).list();
            return new Hidden(arrived.stream().map(envelope -> (long) lying.indexOf(envelope.hash())).toList(),
                arrived.stream().map(envelope -> numberOf(pieces, envelope)).toList(),
                handle.createQuery("select distinct xmin::text from envelope").mapTo(String.class).set());
        }

        private static Long numberOf(Map<Long, String> pieces, Envelope envelope) {
            String whole = envelope.bytes().hex();
            return pieces.entrySet().stream().filter(piece -> whole.contains(piece.getValue())).map(Map.Entry::getKey).findFirst().orElseThrow();
        }
    }
}
