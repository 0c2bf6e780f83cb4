package nl.luwte.i18n.questionnaire;

/** How a question is answered. */
public enum QuestionType {
    /** At most one option. */
    ONE,
    /** Any number of options. */
    MANY,
    /** Free text. */
    TEXT
}
