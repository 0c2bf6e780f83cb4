package nl.luwte.i18n.region;

import java.util.Locale;

/** What somebody may need help with; pages name each in the first person. */
public enum Need {
    /** Someone hurt me. */
    HURT,
    /** I am ill, or want a check. */
    ILL,
    /** I want to stop, or do something else. */
    STOP,
    /** I am afraid. */
    AFRAID,
    /** It is about money or debts. */
    MONEY,
    /** It is about papers. */
    PAPERS;

    /** As it stands in a pack: {@code hurt}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
