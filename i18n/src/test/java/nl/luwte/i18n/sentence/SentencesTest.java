package nl.luwte.i18n.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ready sentences")
class SentencesTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Sentences SENTENCES = Sentences.load(LANGUAGES);
    private static final String INDEX = """
            {"version": 1, "groups": ["meeting"], "sentences": [{"id": "appointment", "group": "meeting", "needs": ["day", "time"]}]}""";

    @Test
    @DisplayName("stand in every language, in the order of the index")
    void standInEveryLanguage() {
        List<String> ids = SENTENCES.all().stream().map(Sentence::id).toList();
        for (Language language : LANGUAGES.all()) {
            assertEquals(ids.size(), SENTENCES.texts(language).size(), language.code());
            assertTrue(SENTENCES.texts(language).keySet().containsAll(ids), language.code());
        }
    }

    @Test
    @DisplayName("use every group")
    void useEveryGroup() {
        assertEquals(SENTENCES.groups(), SENTENCES.all().stream().map(Sentence::group).distinct().toList());
    }

    @Test
    @DisplayName("name source and day of a fact")
    void nameSourceAndDay() {
        for (String id : List.of("police-keeps", "seven-days", "csg-no-police", "ggd")) {
            Sentence.Basis basis = SENTENCES.find(id).orElseThrow().basis().orElseThrow();
            assertEquals(basis.day(), LocalDate.parse(basis.day()).toString(), id);
        }
    }

    @Test
    @DisplayName("isolate a placeholder in a language from right to left")
    void isolatePlaceholders() {
        for (Language language : LANGUAGES.all().stream().filter(Language::rtl).toList()) {
            SENTENCES.texts(language).forEach((id, text) -> assertFalse(text.replaceAll("\u2068\\{[a-z]+}\u2069", "").contains("{"), id));
        }
    }

    @Test
    @DisplayName("tell of the exceptions wherever they speak of passing on by choice")
    void tellOfExceptions() {
        String dutch = SENTENCES.texts(LANGUAGES.first()).get("pass-on");
        assertTrue(dutch.contains("uitzonderingen") && dutch.contains("levensgevaar") && dutch.contains("kind"), dutch);
    }

    @Test
    @DisplayName("are taken as they stand")
    void areTakenAsTheyStand() {
        Sentences sentences = Sentences.index("index.json", bytes(INDEX));
        sentences.add("nl.json", LANGUAGES.first(), bytes(words("Op {day} om {time}.")));
        assertEquals("Op {day} om {time}.", sentences.texts(LANGUAGES.first()).get("appointment"));
        assertEquals(List.of("day", "time"), sentences.all().stream().flatMap(one -> one.needs().stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Op {day}.", "Op {day} om {time} in {place}.", "Op {day} {day} om {time}.",
        "Op {day} om {time} {.", "Op {day} om {time}, {Name}."})
    @DisplayName("are refused with other placeholders than the index names")
    void refuseOtherPlaceholders(String text) {
        Sentences sentences = Sentences.index("index.json", bytes(INDEX));
        assertThrows(DataException.class, () -> sentences.add("nl.json", LANGUAGES.first(), bytes(words(text))));
    }

    @Test
    @DisplayName("are refused when one is missing in a language")
    void refuseMissing() {
        Sentences sentences = Sentences.index("index.json", bytes(INDEX));
        assertThrows(DataException.class,
                () -> sentences.add("nl.json", LANGUAGES.first(), bytes("{\"version\": 1, \"language\": \"nl\", \"sentences\": {}}")));
        assertThrows(DataException.class, () -> sentences.texts(LANGUAGES.first()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\": \"a\", \"group\": \"other\", \"needs\": []}",
        "{\"id\": \"A\", \"group\": \"meeting\", \"needs\": []}",
        "{\"id\": \"a\", \"group\": \"meeting\", \"needs\": [\"name\"]}",
        "{\"id\": \"a\", \"group\": \"meeting\", \"needs\": [], \"source\": \"somebody\"}",
        "{\"id\": \"appointment\", \"group\": \"meeting\", \"needs\": []}"})
    @DisplayName("are refused with an unknown group, a wrong name, a placeholder nobody knows, a source without a day, or twice")
    void refuseWrongEntries(String entry) {
        String index = INDEX.replace("\"sentences\": [", "\"sentences\": [" + entry + ", ");
        assertThrows(DataException.class, () -> Sentences.index("index.json", bytes(index)));
    }

    private static String words(String text) {
        return "{\"version\": 1, \"language\": \"nl\", \"sentences\": {\"appointment\": \"" + text + "\"}}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
