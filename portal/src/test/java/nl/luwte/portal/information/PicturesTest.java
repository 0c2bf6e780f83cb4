package nl.luwte.portal.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pictogram has a text, and every name of one has a drawing. */
class PicturesTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Assets ASSETS = Assets.load();
    private static final Pattern IN_TEMPLATE = Pattern.compile("page\\.picto\\([^)]*name = \"([^\"]+)\"");
    private static final Pattern IN_TOPICS = Pattern.compile("\"pictogram\": *\"([^\"]+)\"|^##+ :([a-z0-9-]+):", Pattern.MULTILINE);

    static Stream<Language> languages() {
        return LANGUAGES.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void eachPictogramHasATextAndNoTextIsWithoutPictogram(Language language) {
        Map<String, String> texts = new TreeMap<>(CATALOGUE.feature(language, "picture"));
        texts.remove("title");
        assertEquals(new TreeSet<>(ASSETS.pictograms().keySet()), texts.keySet());
        assertEquals(texts.size(), new HashSet<>(texts.values()).size(), "two pictograms say the same");
    }

    @Test
    void whateverAFormNamesIsDrawn() {
        Set<String> named = Questionnaires.load().all().stream()
                .flatMap(edition -> edition.questionnaire().questions().stream())
                .flatMap(question -> question.pictograms().values().stream())
                .collect(Collectors.toSet());
        assertTrue(named.size() > 30, "found " + named);
        assertDrawn(named);
    }

    @Test
    void whateverAPageOrATopicNamesIsDrawn() throws IOException {
        Set<String> onPages = named(Path.of("src/main/jte"), IN_TEMPLATE);
        assertTrue(onPages.contains("help"), "found " + onPages);
        assertDrawn(onPages);
        assertDrawn(named(Path.of("../i18n/src/main/resources"), IN_TOPICS));
        assertDrawn(Set.copyOf(ReadingPages.DOOR_PICTOGRAMS.values()));
    }

    @Test
    void noTwoAreDrawnTheSame() {
        assertEquals(ASSETS.pictograms().size(), new HashSet<>(ASSETS.pictograms().values()).size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void thePageShowsEachBesideItsText(Language language) {
        String page = new String(page(language), StandardCharsets.UTF_8);
        ASSETS.pictograms().forEach((name, path) ->
                assertTrue(page.contains("<li><svg><path d=\"" + path + "\"/></svg>" + CATALOGUE.text(language, "picture." + name, Map.of())), name));
    }

    private static byte[] page(Language language) {
        Frames frames = new Frames(CATALOGUE, ASSETS, LANGUAGES.all(), Map.of("en", "https://example.org/"), true);
        return new Renderer().render(new PicturesPage(frames).pictures(language.code()));
    }

    private static void assertDrawn(Set<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(ASSETS.pictograms().keySet());
        assertEquals(Set.of(), missing);
    }

    private static Set<String> named(Path folder, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*(\\.jte|[/\\\\]content[/\\\\].*\\.(md|json))"))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
