package nl.luwte.infra.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The server's log")
class ServerLogTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("shows a failure from its first grave entry on, without colours and stack frames")
    void showsAFailureFromItsFirstGraveEntryOn() throws IOException {
        ServerLog log = log("[\u001B[1;92mINFO\u001B[0m] starting", "", "[\u001B[1;91mSEVERE\u001B[0m] no anchor", "\tat some.Class.method(Class.java:1)", "\t... 40 more",
                "Caused by: a refusal", "the end");
        assertEquals(List.of("[SEVERE] no anchor", "Caused by: a refusal"), log.problems(2));
    }

    @Test
    @DisplayName("shows its end where no entry is grave")
    void showsItsEndWhereNoEntryIsGrave() throws IOException {
        assertEquals(List.of("two", "three"), log("one", "two", "three").problems(2));
    }

    @Test
    @DisplayName("is empty before the server wrote anything")
    void isEmptyBeforeTheServerWroteAnything() throws IOException {
        ServerLog log = new ServerLog(folder.resolve("absent"));
        assertTrue(log.problems(2).isEmpty());
        assertFalse(log.contains("ready"));
    }

    private ServerLog log(String... lines) throws IOException {
        return new ServerLog(Files.write(folder.resolve("server.log"), List.of(lines)));
    }
}
