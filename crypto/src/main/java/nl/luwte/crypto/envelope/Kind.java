package nl.luwte.crypto.envelope;

import java.util.Locale;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** What a message is; the kind decides the direction and the shape of the answers. */
public enum Kind {
    REPORT(Direction.IN), ADDITION(Direction.IN), MESSAGE(Direction.IN), WITHDRAWAL(Direction.IN),
    REPLY(Direction.OUT), ACKNOWLEDGEMENT(Direction.OUT), STATUS(Direction.OUT), WORK(Direction.DESK);

    private final Direction direction;

    Kind(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }

    /** Whether the answers are those of a questionnaire, so that its structure is named. */
    public boolean answersQuestionnaire() {
        return this == REPORT || this == ADDITION;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind read(String text) {
        for (Kind kind : values()) {
            if (kind.wire().equals(text)) {
                return kind;
            }
        }
        throw new Refused(RefusalCode.FIELD);
    }
}
