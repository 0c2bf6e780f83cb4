package nl.luwte.crypto.document;

import java.util.regex.Pattern;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** The shapes of names (docs/format/document.md). */
public enum Names {
    /** Members, accounts, guardians, forms. */
    IDENTIFIER("[a-z][a-z0-9-]{0,31}"),
    CHANNEL("[a-z][a-z0-9-]{0,7}"),
    QUESTION("[a-z0-9][a-z0-9.]{0,15}"),
    OPTION("[a-z][a-z0-9-]{0,31}"),
    DEPLOYMENT("[a-z0-9][a-z0-9-]{2,63}"),
    LANGUAGE("[a-z]{2,3}"),
    /** The ASCII serialisation of an origin. */
    ORIGIN("https?://([a-z0-9.-]{1,253}|\\[[0-9a-f:.]{2,45}])(:[1-9][0-9]{0,4})?");

    private final Pattern pattern;

    Names(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /**
     * The text itself.
     *
     * @throws Refused {@code field} if it does not fit
     */
    public String require(String text) {
        Refused.unless(fits(text), RefusalCode.FIELD);
        return text;
    }
}
