package nl.luwte.infra.acceptance.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.QuestionnaireText;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.sentence.Sentences;

/** What stands on the screens in one language: the portal's texts and those of one form. */
public final class Words {
    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Sentences SENTENCES = Sentences.load(LANGUAGES);
    private static final Questionnaires FORMS = Questionnaires.load();

    private final Language language;
    private final Questionnaire structure;
    private final QuestionnaireText texts;

    /** With those of form 1. */
    public Words(String language) {
        this(language, 1);
    }

    public Words(String language, int form) {
        this.language = LANGUAGES.get(language);
        Edition edition = FORMS.byForm(form).orElseThrow();
        this.structure = edition.questionnaire();
        this.texts = edition.text(language).orElseThrow();
    }

    /** What the form is called. */
    public String title() {
        return texts.title();
    }

    public Language language() {
        return language;
    }

    /** A text by its key, as {@code tell.next}. */
    public String say(String key) {
        return CATALOGUE.text(language, key);
    }

    public String say(String key, Map<String, Object> arguments) {
        return CATALOGUE.text(language, key, arguments);
    }

    /** A day as the pages write it in this language. */
    public String day(LocalDate day) {
        Locale locale = Locale.forLanguageTag(language.code() + "-u-nu-latn");
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale).format(day);
    }

    /** What stands before the first argument of a text. */
    public String opening(String key) {
        int dot = key.indexOf('.');
        String pattern = CATALOGUE.feature(language, key.substring(0, dot)).get(key.substring(dot + 1));
        return pattern.substring(0, pattern.indexOf('{')).replace("''", "'").strip();
    }

    /** The words of a question. */
    public String question(String id) {
        return texts.questions().get(id).label();
    }

    /** The words of an answer. */
    public String option(String question, String option) {
        return texts.questions().get(question).options().get(option);
    }

    /** A ready sentence up to its first gap. */
    public String sentence(String id) {
        return SENTENCES.texts(language).get(id).split("\\{", 2)[0].strip();
    }

    /** The form as it is asked. */
    public Questionnaire structure() {
        return structure;
    }
}
