package nl.luwte.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.portal.platform.Settings.DatabaseSettings;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final long O_DSYNC = 010000;

    @TempDir
    private Path folder;

    @Test
    void whatH2HasCommittedIsInItsFileBeforeItIsClosed() throws Exception {
        try (Database database = open("luwte")) {
            database.jdbi().useTransaction(handle -> handle.execute("insert into tombstone (hash) values (?)", new byte[32]));
            Files.copy(folder.resolve("luwte.mv.db"), folder.resolve("copy.mv.db"));
            try (Database copy = open("copy")) {
                int rows = copy.jdbi().withHandle(handle -> handle.createQuery("select count(*) from tombstone").mapTo(Integer.class).one());
                assertEquals(1, rows);
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void h2WritesThroughToTheDisk() throws Exception {
        try (Database database = open("luwte")) {
            assertTrue(database.flushesAtCommit());
            List<Long> flags = flagsOf(folder.resolve("luwte.mv.db"));
            assertFalse(flags.isEmpty());
            assertEquals(flags.size(), flags.stream().filter(flag -> (flag & O_DSYNC) != 0).count());
        }
    }

    @Test
    void anOptionThatDelaysWritingIsRefused() {
        assertThrows(RuntimeException.class, () -> open("luwte;WRITE_DELAY=500"));
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        for (String url : List.of("jdbc:h2:mem:luwte", "jdbc:h2:tcp://localhost/luwte", "jdbc:mysql://localhost/luwte")) {
            assertThrows(IllegalArgumentException.class, () -> Database.open(new DatabaseSettings(url, "luwte", "")));
        }
    }

    @OnBothDatabases
    void aBrokenConstraintIsToldFromOtherFailures(Database database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("insert into tombstone (hash) values (?)", new byte[32]);
            assertTrue(Constraints.broken(assertThrows(JdbiException.class, () -> handle.execute("insert into tombstone (hash) values (?)", new byte[32]))));
            assertTrue(Constraints.broken(assertThrows(JdbiException.class,
                    () -> handle.execute("insert into envelope (id, case_id, direction, on_day, hash, content) values (1, 1, 'i', date '2026-11-21', ?, ?)", new byte[32], new byte[1]))));
            assertFalse(Constraints.broken(assertThrows(JdbiException.class, () -> handle.execute("insert into nothing values (1)"))));
        });
    }

    private Database open(String name) {
        return Database.open(new DatabaseSettings("jdbc:h2:file:" + folder.resolve(name), "luwte", ""));
    }

    /** The flags with which this process holds the file open, as Linux tells them. */
    private static List<Long> flagsOf(Path wanted) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(descriptor -> pointsTo(descriptor, wanted)).map(DatabaseTest::flags).toList();
        }
    }

    private static boolean pointsTo(Path descriptor, Path wanted) {
        try {
            return Files.readSymbolicLink(descriptor).equals(wanted.toRealPath());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static long flags(Path descriptor) {
        try {
            String line = Files.readAllLines(Path.of("/proc/self/fdinfo", descriptor.getFileName().toString())).stream().filter(each -> each.startsWith("flags:")).findFirst().orElseThrow();
            return Long.parseLong(line.substring("flags:".length()).strip(), 8);
        } catch (IOException e) {
            throw new IllegalStateException("a file was closed while it was looked at", e);
        }
    }
}
