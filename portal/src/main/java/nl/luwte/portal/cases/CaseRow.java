package nl.luwte.portal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the server knows of a case.
 *
 * @param until last day the case is kept
 */
public record CaseRow(RowId id, String channel, LocalDate until, List<Message> messages) {

    /** Which way a message goes. */
    public enum Direction {
        /** From the reporter to the desk. */
        IN("i"),
        /** From the desk to the reporter. */
        OUT("o"),
        /** Between care workers; never given to a reporter. */
        DESK("d");

        private final String letter;

        Direction(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }

        /** As the format of messages names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Direction of(String letter) {
            return switch (letter) {
                case "i" -> IN;
                case "o" -> OUT;
                default -> DESK;
            };
        }
    }

    /** A sealed message without its bytes. */
    public record Message(RowId id, Direction direction, LocalDate day) {}
}
