package nl.luwte.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.json.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue")
class CatalogueTest {
    private static final Language NL = Texts.LANGUAGES.get("nl");
    private static final Language AR = Texts.LANGUAGES.get("ar");

    @Test
    @DisplayName("fills in named arguments")
    void fillsInNamedArguments() {
        assertEquals("Vraag 2 van 5", Texts.CATALOGUE.text(NL, "tell.progress", Map.of("number", 2, "all", 5)));
    }

    @Test
    @DisplayName("writes numbers in Latin digits in Arabic too, as the code is read in them")
    void writesLatinDigitsInArabic() {
        assertTrue(Texts.CATALOGUE.text(AR, "tell.progress", Map.of("number", 2, "all", 5)).contains("5"));
    }

    @Test
    @DisplayName("says a text without arguments as ICU would")
    void saysATextWithoutArgumentsAsIcuWould() {
        int said = 0;
        for (String feature : Texts.CATALOGUE.features()) {
            for (String code : Texts.CATALOGUE.languages(feature)) {
                Language language = Texts.LANGUAGES.get(code);
                for (Map.Entry<String, String> text : Texts.CATALOGUE.feature(language, feature).entrySet()) {
                    MessageFormat format = new MessageFormat(text.getValue(), ULocale.forLanguageTag(code));
                    if (format.getArgumentNames().isEmpty()) {
                        assertEquals(format.format(Map.of()), Texts.CATALOGUE.text(language, feature + "." + text.getKey()));
                        said++;
                    }
                }
            }
        }
        assertTrue(said > 1000, said + " texts");
    }

    @Test
    @DisplayName("refuses a key that does not exist")
    void refusesUnknownKey() {
        DataException refusal = assertThrows(DataException.class, () -> Texts.CATALOGUE.text(NL, "tell.nothing-here"));
        assertEquals("no text tell.nothing-here in nl", refusal.getMessage());
    }

    @Test
    @DisplayName("refuses to show a text with an argument that was not given")
    void refusesMissingArgument() {
        DataException refusal =
                assertThrows(DataException.class, () -> Texts.CATALOGUE.text(NL, "tell.progress", Map.of("number", 2)));
        assertEquals("text tell.progress needs the argument all", refusal.getMessage());
    }

    @Test
    @DisplayName("refuses a feature in a language it is not offered in, and does not fall back")
    void refusesUnofferedLanguage() {
        assertThrows(DataException.class, () -> Texts.CATALOGUE.feature(AR, "desk"));
        assertEquals(Set.of("nl", "en"), Texts.CATALOGUE.languages("desk"));
    }

    @Test
    @DisplayName("knows which languages are written from right to left")
    void knowsDirection() {
        assertEquals("rtl", AR.direction());
        assertEquals("ltr", NL.direction());
    }
}
