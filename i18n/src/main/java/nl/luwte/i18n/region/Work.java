package nl.luwte.i18n.region;

import java.util.Locale;

/**
 * What a municipality says of one form of work.
 *
 * @param note what it means, in a few sentences
 * @param source where this was read
 * @param day when it was read, {@code YYYY-MM-DD}
 */
public record Work(Form form, Kind kind, Localised note, String source, String day) {

    /** A form of work. */
    public enum Form {
        /** At the own home, where one lives and is registered (thuissekswerk). */
        HOME,
        /** In a club, private house or other establishment. */
        CLUB,
        /** Behind a window. */
        WINDOW,
        /** At the client's or in a hotel, through a business or not. */
        ESCORT,
        /** On the street. */
        STREET,
        /** In a massage salon. */
        MASSAGE;

        /** As it stands in a pack: {@code home}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it may be done. */
    public enum Kind {
        /** Without more. */
        ALLOWED,
        /** Under conditions, without a permit. */
        CONDITIONS,
        /** With a permit. */
        PERMIT,
        /** Not there, or not now. */
        NOT_POSSIBLE;

        /** As it stands in a pack: {@code not-possible}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
