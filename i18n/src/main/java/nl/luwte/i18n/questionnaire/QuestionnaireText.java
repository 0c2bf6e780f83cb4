package nl.luwte.i18n.questionnaire;

import java.util.Map;
import java.util.Optional;

/**
 * Every text of a form in one language.
 *
 * @param questions question id to its texts, in the order of the file
 */
public record QuestionnaireText(String language, String title, Map<String, QuestionText> questions) {

    /**
     * @param why the why-line
     * @param options option id to text; empty for a text question
     */
    public record QuestionText(String label, String why, Optional<String> hint, Map<String, String> options) {
    }
}
