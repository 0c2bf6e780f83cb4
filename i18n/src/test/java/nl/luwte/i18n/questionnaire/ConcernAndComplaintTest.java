package nl.luwte.i18n.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The forms for a concern and for a complaint")
class ConcernAndComplaintTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Questionnaires ALL = Questionnaires.load();
    private static final Questionnaire CONCERN = ALL.current("g4").orElseThrow().questionnaire();
    private static final Questionnaire COMPLAINT = ALL.current("g5").orElseThrow().questionnaire();

    @Test
    @DisplayName("ask six questions first")
    void askSixFirst() {
        assertEquals(List.of("0.1", "4.1", "4.2", "4.3", "4.9", "k1"), core(CONCERN));
        assertEquals(List.of("0.1", "5.1", "5.2", "5.7", "5.8", "k1"), core(COMPLAINT));
    }

    @Test
    @DisplayName("are read by the Meldpunt, and by the complaint handler unless the vertrouwenspersoon is chosen")
    void haveTheirReaders() {
        assertEquals(List.of("m"), CONCERN.channels());
        assertEquals(List.of("c", "v"), COMPLAINT.channels());
    }

    @Test
    @DisplayName("ask who writes only when it is for someone else, and for the meldcode only a professional")
    void askWhoWrites() {
        assertEquals(Optional.of(new Question.Condition("0.1", List.of("other-knows", "other-unknown"))), CONCERN.question("4.0").orElseThrow().when());
        assertEquals(Optional.of(new Question.Condition("4.0", List.of("professional"))), CONCERN.question("4.10").orElseThrow().when());
    }

    @Test
    @DisplayName("show help for the young at every age under eighteen, and keep the question about danger on the device")
    void showHelpForTheYoung() {
        Question.Alert youth = new Question.Alert(List.of("under-12", "from-12", "from-16"), "youth");
        assertEquals(Optional.of(youth), CONCERN.question("4.2").orElseThrow().alert());
        assertTrue(CONCERN.question("4.1").orElseThrow().device());
    }

    @Test
    @DisplayName("ask about working conditions only after a boss or a driver, and for a receipt only after an inspection or the police")
    void askTheBranches() {
        List<Question> work = COMPLAINT.questions().stream().filter(question -> question.id().startsWith("5.6")).toList();
        assertEquals(5, work.size());
        work.forEach(question -> assertEquals(new Question.Condition("5.1", List.of("boss", "driver")), question.when().orElseThrow()));
        assertEquals(new Question.Condition("5.1", List.of("inspection", "police")), COMPLAINT.question("5.5").orElseThrow().when().orElseThrow());
    }

    @Test
    @DisplayName("say in every language that a wish about the police or helpers can be set aside for a life or a child")
    void sayWhatMayHappenAnyway() {
        Edition edition = ALL.current("g4").orElseThrow();
        List<String> child = List.of("kind", "child", "niño", "copil", "طفل", "criança", "gyerek", "дете", "dziec", "ребён", "ребен", "дитин", "孩子", "เด็ก", "enfant",
                "çocuk", "Kind");
        for (Language language : LANGUAGES.all()) {
            for (String id : List.of("k5", "k6")) {
                QuestionnaireText.QuestionText text = edition.text(language.code()).orElseThrow().questions().get(id);
                assertTrue(child.stream().anyMatch(text.why()::contains) && child.stream().anyMatch(text.hint().orElseThrow()::contains), text.why());
            }
        }
    }

    @Test
    @DisplayName("ask what every form asks in the same words, except for the wishes of form 4")
    void shareTheirWords() {
        for (Language language : LANGUAGES.all()) {
            QuestionnaireText first = ALL.current("g1").orElseThrow().text(language.code()).orElseThrow();
            Stream.of("g4", "g5").map(id -> ALL.current(id).orElseThrow().text(language.code()).orElseThrow())
                    .forEach(text -> Stream.of("0.1", "k1", "k2", "k3", "k4", "k7")
                            .forEach(id -> assertEquals(first.questions().get(id), text.questions().get(id), id)));
            QuestionnaireText complaint = ALL.current("g5").orElseThrow().text(language.code()).orElseThrow();
            assertEquals(first.questions().get("k5"), complaint.questions().get("k5"));
            assertEquals(first.questions().get("k6"), complaint.questions().get("k6"));
        }
    }

    @Test
    @DisplayName("do not carry the word sex in their titles")
    void haveNeutralTitles() {
        Stream.of("g4", "g5").map(id -> ALL.current(id).orElseThrow()).forEach(edition -> LANGUAGES.all()
                .forEach(language -> assertFalse(edition.text(language.code()).orElseThrow().title().toLowerCase(Locale.ROOT).contains("sex"))));
    }

    private static List<String> core(Questionnaire questionnaire) {
        return questionnaire.questions().stream().filter(Question::core).map(Question::id).toList();
    }
}
