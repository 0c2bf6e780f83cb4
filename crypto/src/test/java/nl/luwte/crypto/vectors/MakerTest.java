package nl.luwte.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The maker of vectors")
class MakerTest {
    @Test
    @DisplayName("writes the same files again, so that a change of a format shows")
    void writesTheSameAgain() throws IOException {
        for (Map.Entry<String, Map<String, Vector>> format : VectorsMaker.make().entrySet()) {
            for (Map.Entry<String, Vector> made : format.getValue().entrySet()) {
                Path file = Path.of("vectors", format.getKey(), "java_" + made.getKey());
                assertEquals(Files.readString(file), made.getValue().toText(), file.toString());
            }
        }
    }
}
