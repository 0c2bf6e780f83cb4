package nl.luwte.i18n.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The hashes in structure.json")
class QuestionnaireHashesTest {
    private static final Path SOURCES = Path.of("src/main/resources/questionnaires");

    @TempDir
    Path folder;

    @Test
    @DisplayName("are fresh in the sources")
    void areFreshInTheSources() throws IOException {
        try (Stream<Path> forms = Files.list(SOURCES)) {
            List<Path> folders = forms.filter(Files::isDirectory).toList();
            assertFalse(folders.isEmpty());
            for (Path form : folders) {
                assertFalse(QuestionnaireHashes.refresh(copy(form)), form + " is stale: run QuestionnaireHashes");
            }
        }
    }

    @Test
    @DisplayName("are rewritten after a text was changed, and then the form loads")
    void areRewritten() throws IOException {
        Path form = copy(SOURCES.resolve("g1"));
        String before = Files.readString(form.resolve("structure.json"));
        Path dutch = form.resolve("nl.json");
        Files.writeString(dutch, Files.readString(dutch).replace("Is er nu gevaar?", "Is er gevaar?"));
        assertTrue(QuestionnaireHashes.refresh(form));
        String after = Files.readString(form.resolve("structure.json"));
        assertTrue(after.contains(Sha256.base64Url(Files.readAllBytes(dutch))));
        assertEquals(before.length(), after.length());
        assertFalse(QuestionnaireHashes.refresh(form));
    }

    private Path copy(Path form) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(form.getFileName()));
        try (Stream<Path> files = Files.list(form)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.copy(file, copy.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }
}
