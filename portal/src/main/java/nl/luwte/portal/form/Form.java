package nl.luwte.portal.form;

import java.util.List;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.Questionnaire;

/**
 * A form as it is offered here.
 *
 * @param channels teams that may read it here, the default first; never empty
 */
public record Form(Edition edition, List<String> channels) {

    public Questionnaire questionnaire() {
        return edition.questionnaire();
    }

    /** In the address. */
    public int number() {
        return questionnaire().form();
    }

    /** What it is called in a language; shown on the page, never in the tab. */
    public String title(Language language) {
        return edition.text(language.code()).orElseThrow().title();
    }

    /** Ids of the questions whose answer can be taken back with the code. */
    public List<String> consents() {
        return questionnaire().questions().stream()
                .filter(Question::consent)
                .map(Question::id)
                .toList();
    }

    /** The words of a question. */
    public String label(String question, Language language) {
        return edition.text(language.code())
                .orElseThrow()
                .questions()
                .get(question)
                .label();
    }

    /** Whether taking back what was agreed to here ends a recognition. */
    public boolean asksRecognition() {
        return number() == Forms.RECOGNITION;
    }
}
