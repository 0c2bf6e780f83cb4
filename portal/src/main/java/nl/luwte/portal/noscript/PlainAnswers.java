package nl.luwte.portal.noscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.Questionnaire;

/**
 * What was filled in, checked against the questionnaire.
 *
 * @param answers by question; skipped questions are absent
 * @param faults  question id to the key of a text that says what is wrong
 */
record PlainAnswers(Map<String, Answer> answers, Map<String, String> faults) {

    /**
     * Reads the answers that belong to this questionnaire and channel; device questions are passed over, since nothing
     * of them is sent.
     *
     * @param places names of the region's municipalities, as the page showed them
     */
    static PlainAnswers read(PlainForm form, Questionnaire questionnaire, String channel, List<String> places) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            if (question.device() || !question.askedFor(channel) || !isReached(question, answers)) {
                continue;
            }
            List<String> given = form.all("q." + question.id()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!given.isEmpty()) {
                fault(question, given, places)
                        .ifPresentOrElse(
                                fault -> faults.put(question.id(), fault),
                                () -> answers.put(question.id(), answer(question, given)));
            }
        }
        return new PlainAnswers(answers, faults);
    }

    private static boolean isReached(Question question, Map<String, Answer> answers) {
        return question.when()
                .map(condition -> condition.holds(chosen(answers.get(condition.question()))))
                .orElse(true);
    }

    private static List<String> chosen(Answer answer) {
        if (answer instanceof Answer.One one) {
            return List.of(one.value());
        }
        return answer instanceof Answer.Many many ? many.options() : List.of();
    }

    private static Optional<String> fault(Question question, List<String> given, List<String> places) {
        return switch (question.type()) {
            case TEXT -> given.get(0).length() > question.limit()
                    ? Optional.of("error.size.text")
                    : Optional.empty();
            case ONE -> choiceFault(given, question.options());
            case PLACE -> choiceFault(
                    given, Stream.concat(question.options().stream(), places.stream()).toList());
            case MANY -> manyFault(question, given);
        };
    }

    private static Optional<String> choiceFault(List<String> given, List<String> choice) {
        return given.size() == 1 && choice.contains(given.get(0))
                ? Optional.empty()
                : Optional.of("error.field.choice");
    }

    private static Optional<String> manyFault(Question question, List<String> given) {
        if (!question.options().containsAll(given)) {
            return Optional.of("error.field.choice");
        }
        boolean alone = given.size() == 1 || question.exclusive().stream().noneMatch(given::contains);
        return alone ? Optional.empty() : Optional.of("error.field.exclusive");
    }

    private static Answer answer(Question question, List<String> given) {
        return switch (question.type()) {
            case TEXT, ONE, PLACE -> new Answer.One(given.get(0));
            case MANY -> new Answer.Many(new ArrayList<>(given));
        };
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }
}
