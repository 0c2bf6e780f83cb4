package nl.luwte.i18n.questionnaire;

/** How a question is answered. */
public enum QuestionType {
    /** At most one option. */
    ONE,
    /** Any number of options. */
    MANY,
    /** At most one option, or the name of a municipality of the region. */
    PLACE,
    /** Free text. */
    TEXT
}
