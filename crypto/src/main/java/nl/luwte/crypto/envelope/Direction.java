package nl.luwte.crypto.envelope;

import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** Which way a message goes: {@code in} from reporter to desk, {@code out} from desk to reporter, {@code desk} between care workers. */
public enum Direction {
    IN("in"), OUT("out"), DESK("desk");

    private final String wire;

    Direction(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Direction read(String text) {
        for (Direction direction : values()) {
            if (direction.wire.equals(text)) {
                return direction;
            }
        }
        throw new Refused(RefusalCode.FIELD);
    }
}
