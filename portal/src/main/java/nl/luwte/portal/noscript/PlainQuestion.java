package nl.luwte.portal.noscript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.QuestionType;
import nl.luwte.i18n.questionnaire.QuestionnaireText;
import nl.luwte.i18n.questionnaire.QuestionnaireText.QuestionText;
import nl.luwte.portal.form.Form;

/**
 * A question as the template shows it, with what was filled in.
 *
 * @param places names of municipalities that can be chosen beside the options
 * @param fault key of a text that says what is wrong, or null
 */
public record PlainQuestion(Question question, QuestionText text, List<String> places, List<String> given, String fault) {

    static List<PlainQuestion> of(
            Form offered,
            Language language,
            String channel,
            List<String> places,
            PlainForm form,
            Map<String, String> faults) {
        QuestionnaireText texts = offered.edition().text(language.code()).orElseThrow();
        return offered.questionnaire().questions().stream()
                .filter(question -> question.askedFor(channel))
                .map(question -> new PlainQuestion(
                        question,
                        texts.questions().get(question.id()),
                        question.type() == QuestionType.PLACE ? places : List.of(),
                        form.all("q." + question.id()),
                        faults.get(question.id())))
                .toList();
    }

    /** Name of its controls. */
    public String name() {
        return "q." + question.id();
    }

    public boolean isText() {
        return question.type() == QuestionType.TEXT;
    }

    /** Name of the help card that an answer to it calls for, whose text then stands below it; or null. */
    public String card() {
        return question.alert().map(Question.Alert::card).orElse(null);
    }

    /** {@code radio} or {@code checkbox}. */
    public String control() {
        return question.type() == QuestionType.MANY ? "checkbox" : "radio";
    }

    /** No option of it is chosen; on a form without script a choice is taken back by choosing this. */
    public boolean isUnanswered() {
        return given.stream().noneMatch(value -> question.options().contains(value) || places.contains(value));
    }

    public boolean isChosen(String option) {
        return given.contains(option);
    }

    /** What was written. */
    public String written() {
        return given.isEmpty() ? "" : given.get(0);
    }

    public String hint() {
        return Optional.ofNullable(text.hint()).flatMap(hint -> hint).orElse("");
    }
}
