package nl.luwte.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read at once, in every module and both languages. */
class SizesTest {

    private static final int MOST_LINES = 300;

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Stream.of("crypto", "i18n", "portal", "infra").map(module -> Path.of("..", module, "src")).flatMap(SizesTest::walk)) {
            List<Path> sources = files.filter(file -> file.toString().matches(".*\\.(java|ts|mjs|jte|css|sql)")).toList();
            assertTrue(sources.size() > 200, "found " + sources.size());
            assertEquals(List.of(), sources.stream().filter(file -> lines(file) > MOST_LINES).toList());
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
