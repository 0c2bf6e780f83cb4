package nl.luwte.i18n.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;

/** The rules of docs/format/questionnaire.md that a structure keeps, each with a sentence for whoever broke it. */
final class StructureRules {
    private static final int MOST_OPTIONS = 32;
    private static final int MOST_TEXT = 4_000;
    private static final int MOST_CORE = 6;

    private final Faults faults;

    StructureRules(Faults faults) {
        this.faults = faults;
    }

    /** What only shows over the whole form. */
    void form(Fields top, List<Question> questions, List<String> channels) {
        List<String> core = questions.stream().filter(Question::core).map(Question::id).toList();
        demand(core.size() <= MOST_CORE, top, "at most " + MOST_CORE + " questions are core, these are " + core.size() + ": " + core);
        List<String> subjects = questions.stream().filter(Question::subject).map(Question::id).toList();
        demand(subjects.size() <= 1, top, "at most one question is the subject, these are: " + subjects);
        for (Question question : questions) {
            demand(channels.containsAll(question.channels()), top, "question " + question.id() + ": channels: the form has only " + channels);
        }
    }

    /** What a question owes to itself and to the questions before it. */
    void question(Fields fields, Question question, List<Question> before) {
        answers(fields, question);
        consent(fields, question);
        optionsNamed(fields, question);
        place(fields, question, before);
    }

    private void answers(Fields fields, Question question) {
        boolean text = question.type() == QuestionType.TEXT;
        boolean fits = text != fields.has("options") && text == fields.has("limit");
        demand(fits, fields, "a text has a limit, any other question has options");
        demand(!text || !fits || question.limit() >= 1 && question.limit() <= MOST_TEXT, fields, "limit: 1 to " + MOST_TEXT);
        int options = question.options().size();
        demand(text || !fits || options >= 1 && options <= MOST_OPTIONS, fields, "options: 1 to " + MOST_OPTIONS);
        demand(question.type() == QuestionType.MANY || question.exclusive().isEmpty() && question.preset().size() <= 1, fields,
                "exclusive and a preset of several belong to a question of type many");
        boolean ticked = question.type() == QuestionType.ONE || question.type() == QuestionType.MANY;
        demand(!question.subject() || ticked, fields, "only a question of type one or many can be the subject, the list shows its options");
    }

    private void consent(Fields fields, Question question) {
        demand(!question.consent() || !question.preset().isEmpty(), fields, "a consent needs a preset");
        demand(!question.device() || !question.consent(), fields, "an answer that stays on the device cannot be a consent");
    }

    private void optionsNamed(Fields fields, Question question) {
        Set<String> named = new HashSet<>(question.preset());
        named.addAll(question.exclusive());
        named.addAll(question.pictograms().keySet());
        question.alert().ifPresent(alert -> named.addAll(alert.has()));
        named.removeAll(question.options());
        demand(named.isEmpty(), fields, "these are not options of the question: " + named);
        demand(question.alert().map(alert -> !alert.has().isEmpty()).orElse(true), fields, "alert: no option calls for it");
    }

    private void place(Fields fields, Question question, List<Question> before) {
        demand(before.stream().noneMatch(earlier -> earlier.id().equals(question.id())), fields, "the id stands twice: " + question.id());
        demand(!question.core() || before.stream().allMatch(Question::core), fields, "a core question comes after one that is not: " + question.id());
        question.when().ifPresent(when -> {
            List<String> options = before.stream().filter(earlier -> earlier.id().equals(when.question())).findFirst()
                    .map(Question::options).orElse(List.of());
            for (String option : when.has()) {
                demand(options.contains(option), fields, "when: no earlier question " + when.question() + " with the option " + option);
            }
            demand(!when.has().isEmpty(), fields, "when: no option is named");
        });
    }

    private void demand(boolean holds, Fields at, String sentence) {
        if (!holds) {
            faults.add(at.error(sentence));
        }
    }
}
