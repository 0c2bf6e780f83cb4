package nl.luwte.i18n;

import com.ibm.icu.util.ULocale;

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

    /** This language with numbers in Latin digits. ICU remembers a locale of this form; one from a language tag it parses each time. */
    public ULocale withLatinDigits() {
        return new ULocale(code + "@calendar=gregorian;numbers=latn");
    }
}
