package nl.luwte.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Vectors of both twins")
class VectorsTest {
    @TestFactory
    @DisplayName("end as their expect line says")
    Stream<DynamicTest> endAsExpected() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> run(file)));
    }

    @Test
    @DisplayName("exist for every format, with a success and a refusal, and lie only in folders that are run")
    void existForEveryFormat() throws IOException {
        for (String format : Checks.formats()) {
            List<String> expectations = files().stream().filter(file -> file.getParent().endsWith(format))
                    .map(file -> read(file).text("expect")).toList();
            assertTrue(expectations.contains("ok"), format);
            assertTrue(expectations.stream().anyMatch(expect -> !expect.equals("ok")), format);
        }
        assertTrue(files().stream().allMatch(file -> Checks.BY_FORMAT.containsKey(file.getParent().getFileName().toString())));
    }

    @Test
    @DisplayName("keep their text when they are read and written, so that they can be made again without a diff")
    void keepTheirText() throws IOException {
        for (Path file : files()) {
            assertEquals(Files.readString(file), read(file).toText(), file.toString());
        }
    }

    private static void run(Path file) {
        Vector vector = read(file);
        String expect = vector.text("expect");
        try {
            Map<String, String> found = Checks.BY_FORMAT.get(file.getParent().getFileName().toString()).run(vector);
            assertEquals(expect, "ok");
            found.forEach((key, value) -> assertEquals(vector.header().getOrDefault(key, value), value, key));
            assertFalse(vector.text("about").isEmpty());
        } catch (Refused refused) {
            assertEquals(expect, refused.code().wire());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("vectors"), 2)) {
            return found.filter(Files::isRegularFile).filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    private static Vector read(Path file) {
        try {
            return Vector.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
