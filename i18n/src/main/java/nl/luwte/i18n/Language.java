package nl.luwte.i18n;

/**
 * A language that the portal speaks.
 *
 * @param code two or three letters (BCP 47 primary language)
 * @param name its name in its own script
 * @param rtl whether it is written from right to left
 */
public record Language(String code, String name, boolean rtl) {
    /** The value of the HTML {@code dir} attribute. */
    public String direction() {
        return rtl ? "rtl" : "ltr";
    }
}
