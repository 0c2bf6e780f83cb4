package nl.luwte.crypto.envelope;

import java.util.Locale;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** Where the writer says it was sealed: a remark, not a proof. */
public enum SealedBy {
    BROWSER, SERVER, DESK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SealedBy read(String text) {
        for (SealedBy place : values()) {
            if (place.wire().equals(text)) {
                return place;
            }
        }
        throw new Refused(RefusalCode.FIELD);
    }
}
