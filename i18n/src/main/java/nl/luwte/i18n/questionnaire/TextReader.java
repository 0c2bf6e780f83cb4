package nl.luwte.i18n.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.questionnaire.QuestionnaireText.QuestionText;

/** Reads a language file beside its structure: exactly the same questions and options. */
final class TextReader {
    private final String file;
    private final Faults faults;

    private TextReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @throws DataException at the first fault */
    static QuestionnaireText read(String file, byte[] bytes, String language, Questionnaire questionnaire) {
        return read(file, bytes, language, questionnaire, Faults.STOP);
    }

    /**
     * Goes on after a fault as far as it can; a question that cannot be read is left out.
     *
     * @throws DataException if the file as a whole cannot be read
     */
    static QuestionnaireText read(String file, byte[] bytes, String language, Questionnaire questionnaire, Faults faults) {
        Fields top = new Fields(file, StrictJson.read(file, bytes));
        top.only(Set.of("version", "id", "language", "title", "questions"), Set.of()).version1();
        if (!top.string("id").equals(questionnaire.id()) || !top.string("language").equals(language)) {
            faults.add(top.error("id and language must be " + questionnaire.id() + " and " + language));
        }
        return new QuestionnaireText(language, top.string("title"), new TextReader(file, faults).questions(top, questionnaire));
    }

    private Map<String, QuestionText> questions(Fields top, Questionnaire questionnaire) {
        Fields questions = top.object("questions");
        same(top, "question", questions.keys(), questionnaire.questions().stream().map(Question::id).toList());
        Map<String, QuestionText> texts = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            if (!questions.has(question.id())) {
                continue;
            }
            try {
                texts.put(question.id(), question(questions.object(question.id()).as(file + ", question " + question.id()), question));
            } catch (DataException fault) {
                faults.add(fault);
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private QuestionText question(Fields fields, Question question) {
        fields.only(Set.of("label", "why"), Set.of("hint", "options"));
        Map<String, String> options = fields.stringMap("options");
        same(fields, "option", List.copyOf(options.keySet()), question.options());
        Optional<String> hint = fields.has("hint") ? Optional.of(fields.string("hint")) : Optional.empty();
        return new QuestionText(fields.string("label"), fields.string("why"), hint, options);
    }

    private void same(Fields fields, String what, List<String> found, List<String> expected) {
        expected.stream().filter(id -> !found.contains(id))
                .forEach(id -> faults.add(fields.error("no words for the " + what + " " + id)));
        found.stream().filter(id -> !expected.contains(id))
                .forEach(id -> faults.add(fields.error("words for " + what + " " + id + ", which the structure does not have")));
    }
}
