package nl.luwte.infra.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.server.Ports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("luwte run")
class RunCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("refuses a kept demo whose port is taken, in one line")
    void refusesAKeptDemoWhosePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Demo demo = new DemoSetup(new SystemEntropy(), Clock.systemUTC()).create(folder.resolve("kept"), other.getLocalPort());
            assertEquals(1, luwte("run", "--keep", demo.folder().toString()));
            assertEquals(1, err.toString().lines().count());
            assertTrue(err.toString().startsWith("Port " + demo.port() + " "), err.toString());
            assertEquals("", out.toString());
        }
    }

    @Test
    @DisplayName("refuses to keep a demo in a folder with something else in it, in one line")
    void refusesAFolderWithSomethingElse() throws Exception {
        Files.writeString(folder.resolve("file"), "mine");
        assertEquals(1, luwte("run", "--keep", folder.toString()));
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    @DisplayName("refuses a region that is not there, and another region than that of a kept demo, in one line each")
    void refusesAnotherRegion() throws Exception {
        assertEquals(1, luwte("run", "--region", "elders"));
        Demo demo = new DemoSetup(new SystemEntropy(), Clock.systemUTC()).create(folder.resolve("kept"), Ports.any());
        assertEquals(1, luwte("run", "--keep", demo.folder().toString(), "--region", "flevoland-voorbeeld"));
        assertEquals(2, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().endsWith("The kept demo shows twente; keep one of flevoland-voorbeeld in another folder.\n"), err::toString);
    }

    @Test
    @DisplayName("says which file is missing, in one line")
    void saysWhichFileIsMissing() throws Exception {
        Path absent = folder.resolve("absent.war");
        assertEquals(1, luwte("run", "--micro", Files.writeString(folder.resolve("micro.jar"), "").toString(), "--war", absent.toString()));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains(absent.toString()), err.toString());
    }

    private int luwte(String... arguments) {
        CommandLine command = Luwte.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
