package nl.luwte.i18n.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;

/** What is asked of an edition that is offered now, beyond the format: older editions were made before some of these rules. */
final class EditionRules {
    private static final String FIRST = "0.1";
    private static final List<String> FIRST_OPTIONS = List.of("me", "together", "other-knows", "other-unknown");
    /** Without these nobody can be answered safely. */
    private static final Set<String> CONTACT = Set.of("k1", "k2", "k3", "k4");
    /** Options that give nothing away. */
    private static final Set<String> SILENCE = Set.of("no", "none", "nothing");

    private final Faults faults;

    EditionRules(Faults faults) {
        this.faults = faults;
    }

    void check(String file, Questionnaire form) {
        List<Question> questions = form.questions();
        boolean whoFirst = !questions.isEmpty() && questions.get(0).id().equals(FIRST) && questions.get(0).options().equals(FIRST_OPTIONS);
        demand(whoFirst, file + ": the first question must be " + FIRST + " with the options " + FIRST_OPTIONS);
        demand(questions.stream().anyMatch(Question::subject), file + ": no question is the subject");
        Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
        CONTACT.stream().sorted().forEach(id -> demand(ids.contains(id), file + ": the question " + id + " of block K is missing"));
        for (Question question : questions) {
            demand(!question.consent() || SILENCE.containsAll(question.preset()),
                    file + ", question " + question.id() + ": a consent is off by default, its preset is one of " + SILENCE.stream().sorted().toList());
        }
    }

    private void demand(boolean holds, String sentence) {
        if (!holds) {
            faults.add(new DataException(sentence));
        }
    }
}
