package nl.luwte.i18n.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The forms")
class QuestionnairesTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Questionnaires ALL = Questionnaires.load();
    private static final String FIRST_G1 = "qaNqjRx5z3SyzJKtndZkNcrJnUGe1GhU-NVDISoh6Ro";
    private static final Questionnaire G1 = ALL.current("g1").orElseThrow().questionnaire();

    @Test
    @DisplayName("are offered in every language")
    void areOfferedInEveryLanguage() {
        Set<String> codes = LANGUAGES.all().stream().map(Language::code).collect(Collectors.toSet());
        ALL.all().forEach(edition -> assertEquals(codes, edition.questionnaire().languages().keySet()));
    }

    @Test
    @DisplayName("are found by id, number and hash, and keep their bytes to themselves")
    void areFound() {
        Edition edition = ALL.current("g1").orElseThrow();
        assertSame(edition, ALL.byForm(1).orElseThrow());
        assertSame(edition, ALL.byHash(G1.hash()).orElseThrow());
        edition.structureBytes()[0] = 0;
        assertEquals(G1.hash(), Sha256.base64Url(edition.structureBytes()));
        assertTrue(ALL.byHash("").isEmpty());
    }

    @Test
    @DisplayName("ask first what is needed to help at once")
    void askTheCoreFirst() {
        List<String> core = G1.questions().stream().filter(Question::core).map(Question::id).toList();
        assertEquals(List.of("0.1", "1.2", "1.1", "1.3", "1.10", "k1"), core);
    }

    @Test
    @DisplayName("take silence as no")
    void takeSilenceAsNo() {
        Map<String, List<String>> presets = G1.questions().stream().filter(Question::consent)
                .collect(Collectors.toMap(Question::id, Question::preset));
        assertEquals(Map.of("1.13", List.of("no"), "k5", List.of("nothing"), "k6", List.of("none"), "k7", List.of("no")), presets);
    }

    @Test
    @DisplayName("keep the question about danger on the device")
    void keepDangerOnTheDevice() {
        Question danger = G1.question("1.2").orElseThrow();
        assertTrue(danger.device());
    }

    @Test
    @DisplayName("have words for every card that an answer brings up")
    void haveWordsForEveryCard() {
        Catalogue catalogue = Catalogue.load(LANGUAGES);
        ALL.all().stream().flatMap(edition -> edition.questionnaire().questions().stream()).flatMap(question -> question.alert().stream())
                .forEach(alert -> assertFalse(catalogue.text(LANGUAGES.first(), "tell." + alert.card() + ".text").isEmpty()));
    }

    @Test
    @DisplayName("ask what is remembered of a person only where the Meldpunt reads")
    void askDescriptionsOnlyForTheMeldpunt() {
        assertFalse(G1.question("1.11").orElseThrow().askedFor("v"));
        assertFalse(G1.question("1.13").orElseThrow().askedFor("v"));
        assertTrue(G1.question("1.11").orElseThrow().askedFor("m"));
    }

    @Test
    @DisplayName("name no municipality: those come from the region pack, and none is called like an option")
    void nameNoMunicipality() {
        List<String> towns = Regions.load("twente", LANGUAGES).municipalities().stream().flatMap(town -> Stream.of(town.id(), town.name())).toList();
        ALL.all().stream().flatMap(edition -> edition.questionnaire().questions().stream())
                .forEach(question -> assertTrue(Collections.disjoint(question.options(), towns), question.id()));
    }

    @Test
    @DisplayName("keep an older edition under its hash, in every language it had")
    void keepAnOlderEdition() {
        Edition old = ALL.byHash(FIRST_G1).orElseThrow();
        assertNotEquals(G1.hash(), old.questionnaire().hash());
        assertTrue(old.questionnaire().question("0.1").isEmpty());
        List.of("nl", "en", "es", "ro", "ar").forEach(code -> assertTrue(old.text(code).isPresent(), code));
        assertEquals("Ergens in Twente", old.text("nl").orElseThrow().questions().get("1.6").options().get("twente"));
    }

    @Test
    @DisplayName("offer every language of the portal for the answer")
    void offerEveryLanguageForTheAnswer() {
        List<String> codes = LANGUAGES.all().stream().map(Language::code).toList();
        assertTrue(new HashSet<>(G1.question("k3").orElseThrow().options()).containsAll(codes));
    }
}
