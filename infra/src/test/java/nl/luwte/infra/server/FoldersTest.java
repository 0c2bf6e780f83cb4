package nl.luwte.infra.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Deleting a folder")
class FoldersTest {
    @TempDir
    private Path temporary;

    @Test
    @DisplayName("takes what is in it, and of a link only the link")
    void takesWhatIsInIt() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Path folder = Files.createDirectory(temporary.resolve("folder"));
        Files.writeString(Files.createDirectory(folder.resolve("inner")).resolve("file"), "gone");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Folders.delete(folder);
        assertTrue(Files.notExists(folder));
        assertTrue(Files.exists(outside.resolve("kept")));
    }

    @Test
    @DisplayName("that is absent does nothing")
    void thatIsAbsentDoesNothing() throws IOException {
        Folders.delete(temporary.resolve("absent"));
        assertTrue(Files.exists(temporary));
    }
}
