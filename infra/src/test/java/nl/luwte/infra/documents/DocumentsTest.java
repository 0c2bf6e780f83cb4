package nl.luwte.infra.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A promise names the test that shows it; so the test must be there, and so must every page that is linked. */
@DisplayName("The documents")
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]+)");

    @Test
    @DisplayName("name tests that exist")
    void nameTestsThatExist() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Stream.of("crypto", "i18n", "portal", "infra").map(module -> ROOT.resolve(module).resolve("src/test")).flatMap(DocumentsTest::walk)) {
            there = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        documents().forEach(document -> NAMED_TEST.matcher(read(document)).results().forEach(result -> named.add(result.group(1))));
        assertTrue(named.size() > 10, "found " + named);
        named.removeAll(there);
        assertEquals(Set.of(), named);
    }

    @Test
    @DisplayName("link to pages that exist")
    void linkToPagesThatExist() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(CODE.matcher(read(document)).replaceAll(""));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
