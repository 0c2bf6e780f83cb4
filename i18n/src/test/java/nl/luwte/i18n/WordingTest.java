package nl.luwte.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The wording")
class WordingTest {
    /** "onvergund", never "illegaal"; a sex worker is not a victim: the words stand in wording.json. */
    private static final Wording WORDING = Wording.load();

    /** Texts about what a reader or the police must or may do: an absolute promise there would not be true. */
    private static final List<String> DUTY = List.of("tell.before.police", "tell.before.2-police", "tell.before.4-exceptions", "tell.before.6-police", "tell.before.exceptions", "tell.before.exceptions-what",
            "tell.before.legal", "tell.before.police-keeps", "tell.before.others", "tell.consent-note", "tell.consent-later",
            "mailbox.withdraw.limits", "mailbox.withdraw.sent", "help.police-note", "help.papers",
            "start.permit", "start.permit-honest", "recognition.help", "recognition.check.stays", "recognition.check.sum",
            "g1/k5/why", "g1/k5/nothing",
            "g1/k5/anonymous", "g1/k6/why", "g1/1.13/why", "g3/k5/why", "g3/k6/why", "g3/3.6/why",
            "g2/2.8/why", "tell.youth.text", "tell.forced.text",
            "g4/k5/why", "g4/k5/hint", "g4/k6/why", "g4/k6/hint", "g4/4.2/why", "g5/k5/why", "g5/k6/why", "g5/5.7/why", "sentence/pass-on",
            "sentence/police-keeps", "sentence/passed-on", "sentence/had-to-pass-on", "sentence/talked-only", "sentence/withdraw");

    /** How each language says that a computer cannot read something: not on the page where it can. */
    private static final Map<String, List<String>> CANNOT_READ = Map.ofEntries(
            Map.entry("nl", List.of("niet lezen")), Map.entry("en", List.of("cannot read")), Map.entry("es", List.of("no puede leer")),
            Map.entry("ro", List.of("nu îl poate citi", "nu poate citi")), Map.entry("pt", List.of("não consegue ler", "não pode ler")),
            Map.entry("hu", List.of("nem tudja elolvasni", "nem tudja olvasni")), Map.entry("bg", List.of("не може да го прочете", "не може да чете")),
            Map.entry("pl", List.of("nie może jej przeczytać", "nie może czytać")), Map.entry("ru", List.of("не может его прочитать", "не может читать")),
            Map.entry("uk", List.of("не може його прочитати", "не може читати")), Map.entry("zh", List.of("看不到", "不能读")), Map.entry("th", List.of("อ่านไม่ได้")),
            Map.entry("fr", List.of("ne peut pas le lire", "ne peut pas lire")), Map.entry("ar", List.of("لا يستطيع قراء", "لا يمكنه قراء")),
            Map.entry("tr", List.of("okuyamaz")), Map.entry("de", List.of("nicht lesen")));

    static Stream<Language> languages() {
        return Texts.LANGUAGES.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("holds no word that judges")
    void holdsNoWordThatJudges(Language language) {
        Texts.all(language).forEach((place, text) -> assertEquals(List.of(), WORDING.forbidden(language.code(), text), place + ": " + text));
        assertTrue(WORDING.languages().contains(language.code()), "no forbidden words are listed for " + language.code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("makes no absolute promise about a duty")
    void makesNoAbsolutePromise(Language language) {
        Map<String, String> texts = Texts.all(language);
        for (String place : DUTY) {
            String text = texts.get(place);
            assertTrue(text != null, "no such text: " + place);
            assertEquals(List.of(), WORDING.absolute(language.code(), text), place + ": " + text);
        }
        texts.forEach((place, text) -> {
            if (place.startsWith("regions/") && place.contains("/promise.")) {
                assertEquals(List.of(), WORDING.absolute(language.code(), text), place + ": " + text);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("does not say on the page without scripts that the computer cannot read")
    void plainPageClaimsNoSecrecy(Language language) {
        List<String> claims = CANNOT_READ.get(language.code());
        String made = Texts.CATALOGUE.text(language, "tell.readers.locked").toLowerCase(Locale.ROOT);
        assertTrue(claims.stream().anyMatch(made::contains), () -> "the claim of the page with scripts is not known: " + made);
        Texts.CATALOGUE.feature(language, "plain").forEach((key, text) -> assertHasNone(claims, key, text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("holds no markup")
    void holdsNoMarkup(Language language) {
        Texts.all(language).forEach((place, text) -> assertFalse(text.matches("(?s).*([<>]|&[a-z#]).*"), place + ": " + text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("is in NFC, trimmed, and not empty")
    void isTidy(Language language) {
        Texts.all(language).forEach((place, text) -> {
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), place);
            assertTrue(!text.isEmpty() && text.equals(text.strip()) && !text.contains("  "), place);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("keeps a sentence to twenty-five words")
    void keepsSentencesShort(Language language) {
        Texts.all(language).forEach((place, text) -> Arrays.stream(text.split("[.?!؟:]( |$)"))
                .forEach(sentence -> assertTrue(sentence.split(" ").length <= 25, place + ": " + sentence)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("keeps the doors of the start page to four words")
    void keepsDoorsShort(Language language) {
        for (String door : List.of("help", "rights", "tell", "mailbox")) {
            String text = Texts.CATALOGUE.text(language, "start.door." + door);
            assertTrue(text.split(" ").length <= 4, text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("uses the Romanian letters with a comma, and no Persian look-alikes of Arabic letters")
    void usesTheRightLetters(Language language) {
        Pattern lookAlikes = Pattern.compile(language.code().equals("ro") ? "[şţŞŢ]" : "[یک]");
        Texts.all(language).forEach((place, text) -> assertFalse(lookAlikes.matcher(text).find(), place + ": " + text));
    }

    private static void assertHasNone(List<String> words, String place, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        words.forEach(word -> assertFalse(lower.contains(word), place + " holds " + word + ": " + text));
    }
}
