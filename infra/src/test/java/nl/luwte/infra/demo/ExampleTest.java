package nl.luwte.infra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.QuestionType;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.Questionnaires;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An invented report")
class ExampleTest {
    private final Questionnaire questionnaire = Questionnaires.load().current(Example.QUESTIONNAIRE).orElseThrow().questionnaire();

    @Test
    @DisplayName("answers questions that the form asks in its channel and language, and none that stays on the device")
    void answersQuestionsThatTheFormAsks() {
        assertEquals(3, Example.ALL.size());
        for (Example example : Example.ALL) {
            assertTrue(questionnaire.channels().contains(example.channel()));
            assertTrue(questionnaire.languages().containsKey(example.language()));
            example.answers().forEach((id, answer) -> {
                Question question = questionnaire.question(id).orElseThrow();
                assertTrue(question.askedFor(example.channel()) && !question.device(), id);
                assertTrue(fits(question, answer), id);
            });
        }
    }

    private static boolean fits(Question question, Answer answer) {
        if (answer instanceof Answer.Many many) {
            return question.type() == QuestionType.MANY && question.options().containsAll(many.options());
        }
        String value = ((Answer.One) answer).value();
        return question.type() == QuestionType.TEXT ? value.length() <= question.limit() : question.type() == QuestionType.ONE && question.options().contains(value);
    }
}
