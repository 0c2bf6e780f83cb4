package nl.luwte.i18n.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.questionnaire.QuestionnaireText.QuestionText;

/** Reads a language file beside its structure: exactly the same questions and options. */
final class TextReader {
    private TextReader() {
    }

    static QuestionnaireText read(String file, byte[] bytes, String language, Questionnaire questionnaire) {
        Fields top = new Fields(file, StrictJson.read(file, bytes));
        top.only(Set.of("version", "id", "language", "title", "questions"), Set.of()).version1();
        if (!top.string("id").equals(questionnaire.id()) || !top.string("language").equals(language)) {
            throw top.error("id and language must be " + questionnaire.id() + " and " + language);
        }
        Fields questions = top.object("questions");
        same(questions, questions.keys(), questionnaire.questions().stream().map(Question::id).toList());
        Map<String, QuestionText> texts = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            texts.put(question.id(), question(questions.object(question.id()), question));
        }
        return new QuestionnaireText(language, top.string("title"), Collections.unmodifiableMap(texts));
    }

    private static QuestionText question(Fields fields, Question question) {
        fields.only(Set.of("label", "why"), Set.of("hint", "options"));
        Map<String, String> options = fields.stringMap("options");
        same(fields, List.copyOf(options.keySet()), question.options());
        Optional<String> hint = fields.has("hint") ? Optional.of(fields.string("hint")) : Optional.empty();
        return new QuestionText(fields.string("label"), fields.string("why"), hint, options);
    }

    private static void same(Fields fields, List<String> found, List<String> expected) {
        if (!new HashSet<>(found).equals(new HashSet<>(expected))) {
            throw fields.error("expected " + expected + ", found " + found);
        }
    }
}
