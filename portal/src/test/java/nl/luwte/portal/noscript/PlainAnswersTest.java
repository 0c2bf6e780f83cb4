package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.Questionnaires;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {

    private static final Questionnaire FORM =
            Questionnaires.load().byForm(1).orElseThrow().questionnaire();

    private static final List<String> PLACES = List.of("Almelo", "Hof van Twente");

    private static PlainAnswers read(String channel, String... pairs) {
        return read(FORM, channel, pairs);
    }

    private static PlainAnswers read(Questionnaire questionnaire, String channel, String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append("q.").append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8)).append('&');
        }
        return PlainAnswers.read(PlainForm.read(Bytes.ofUtf8(body.toString())), questionnaire, channel, PLACES);
    }

    private static void isNothing(PlainAnswers answers) {
        assertTrue(answers.isEmpty(), () -> answers.answers().keySet().toString());
        assertEquals(Map.of(), answers.faults());
    }

    private static void isFault(String question, String key, PlainAnswers answers) {
        assertEquals(Map.of(question, key), answers.faults());
        assertTrue(answers.isEmpty(), () -> answers.answers().keySet().toString());
    }

    @Test
    void everyQuestionMayBeSkipped() {
        isNothing(read("m"));
        isNothing(read("m", "1.10", "", "1.11", " \n\t", "1.4", "", "1.12", "", "k1", ""));
    }

    @Test
    void answersComeInTheOrderOfTheQuestionsAndAsTheirTypeSays() {
        PlainAnswers answers = read("m", "k5", "anonymous", "1.10", "a  \n b ", "1.12", "talk", "1.12", "doctor", "1.12", "talk");
        assertEquals(
                Map.of(
                        "1.10", new Answer.One("a  \n b "),
                        "1.12", new Answer.Many(List.of("talk", "doctor")),
                        "k5", new Answer.One("anonymous")),
                answers.answers());
        assertEquals(List.of("1.10", "1.12", "k5"), List.copyOf(answers.answers().keySet()));
        assertEquals(Map.of(), answers.faults());
    }

    @Test
    void anOptionThatStandsAloneCannotStandBesideOthers() {
        isFault("1.12", "error.field.exclusive", read("m", "1.12", "nothing", "1.12", "talk"));
        isFault("k6", "error.field.exclusive", read("m", "k6", "ggd", "k6", "none"));
        assertEquals(Map.of("1.12", new Answer.Many(List.of("nothing"))), read("m", "1.12", "nothing").answers());
    }

    @Test
    void anOptionThatIsNotAskedIsAFault() {
        isFault("1.4", "error.field.choice", read("m", "1.4", "__proto__"));
        isFault("1.4", "error.field.choice", read("m", "1.4", "risky", "1.4", "dangerous"));
        isFault("1.12", "error.field.choice", read("m", "1.12", "talk", "1.12", "x"));
    }

    @Test
    void aTextMayReachItsLimitButNotPassIt() {
        assertEquals(Map.of(), read("m", "1.10", "a".repeat(4_000)).faults());
        isFault("1.10", "error.size.text", read("m", "1.10", "a".repeat(4_001)));
        assertEquals(Map.of(), read("m", "k4", "\uD83D\uDE1F".repeat(150)).faults());
        isFault("k4", "error.size.text", read("m", "k4", "\uD83D\uDE1F".repeat(151)));
    }

    @Test
    void aFaultLeavesTheOtherAnswersAlone() {
        PlainAnswers answers = read("m", "1.10", "story", "1.4", "x");
        assertEquals(Map.of("1.10", new Answer.One("story")), answers.answers());
        assertEquals(Map.of("1.4", "error.field.choice"), answers.faults());
    }

    @Test
    void aQuestionOfTheDeviceIsNeverReadWhateverIsSent() {
        assertTrue(FORM.question("1.2").orElseThrow().device());
        isNothing(read("m", "1.2", "yes"));
        isNothing(read("m", "1.2", "not an option"));
    }

    @Test
    void questionsForAnotherTeamAreDropped() {
        assertEquals(Map.of("1.11", new Answer.One("car"), "1.13", new Answer.One("yes")), read("m", "1.11", "car", "1.13", "yes").answers());
        isNothing(read("v", "1.11", "car", "1.13", "yes"));
    }

    @Test
    void howToReachHerIsSentOnlyWhereSheAgreedToBeReached() {
        assertEquals(
                Map.of("k1", new Answer.One("contact"), "k2", new Answer.One("after six")),
                read("m", "k2", "after six", "k1", "contact").answers());
        assertEquals(Map.of("k1", new Answer.One("code")), read("m", "k1", "code", "k2", "after six").answers());
        isNothing(read("m", "k2", "after six"));
    }

    @Test
    void aPlaceIsAnOptionOrAMunicipalityOfTheRegionAndNothingElse() {
        assertEquals(Map.of("1.6", new Answer.One("Hof van Twente")), read("m", "1.6", "Hof van Twente").answers());
        assertEquals(Map.of("1.6", new Answer.One("online")), read("m", "1.6", "online").answers());
        isFault("1.6", "error.field.choice", read("m", "1.6", "Almelo ", "k1", ""));
        isFault("1.6", "error.field.choice", read("m", "1.6", "Zwolle"));
        isFault("1.6", "error.field.choice", read("m", "1.6", "Almelo", "1.6", "online"));
        isFault("1.4", "error.field.choice", read("m", "1.4", "Almelo"));
        isNothing(read("m", "1.6", ""));
    }

    /** Conditions may stand on a question that has one itself; those that lead there are met first. */
    @Test
    void inEveryFormAConditionalAnswerIsTakenExactlyIfItsConditionHolds() {
        for (Edition edition : Questionnaires.load().all()) {
            Questionnaire form = edition.questionnaire();
            for (Question question : form.questions()) {
                question.when().ifPresent(when -> walk(form, question, when));
            }
        }
    }

    private static void walk(Questionnaire form, Question question, Question.Condition when) {
        Question earlier = form.question(when.question()).orElseThrow();
        String channel = question.channels().isEmpty() ? form.channels().get(0) : question.channels().get(0);
        List<String> before = leadingTo(form, earlier);
        for (String option : earlier.options()) {
            List<String> pairs = new ArrayList<>(before);
            pairs.addAll(List.of(earlier.id(), option, question.id(), given(question)));
            boolean taken = read(form, channel, pairs.toArray(String[]::new)).answers().containsKey(question.id());
            assertEquals(when.has().contains(option), taken, () -> form.id() + " " + question.id() + " after " + option);
        }
    }

    private static List<String> leadingTo(Questionnaire form, Question question) {
        List<String> pairs = new ArrayList<>();
        question.when().ifPresent(when -> {
            pairs.addAll(leadingTo(form, form.question(when.question()).orElseThrow()));
            pairs.addAll(List.of(when.question(), when.has().get(0)));
        });
        return pairs;
    }

    private static String given(Question question) {
        return question.options().isEmpty() ? "words" : question.options().get(0);
    }

    @Test
    void namesThatAreNoQuestionAreDropped() {
        isNothing(read("m", "__proto__", "x", "9.9", "y", "", "z"));
    }
}
