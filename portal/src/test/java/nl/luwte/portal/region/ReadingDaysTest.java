package nl.luwte.portal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days on which a team reads")
class ReadingDaysTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Region EXAMPLE = Regions.load("flevoland-voorbeeld", LANGUAGES);

    private final ReadingDays example = new ReadingDays(EXAMPLE, CATALOGUE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"nl | maandag, woensdag en vrijdag (verzonnen voorbeeld)", "en | Monday, Wednesday, and Friday (invented example)",
        "es | lunes, miércoles y viernes (ejemplo inventado)", "ro | luni, miercuri și vineri (exemplu inventat)",
        "ar | \u2068الاثنين والأربعاء والجمعة\u2069 (مثال مختلق)"})
    @DisplayName("stand in the words of each language, and are marked where they are invented")
    void standInTheWordsOfEachLanguage(String code, String words) {
        assertEquals(words, example.of(EXAMPLE.channel("m").orElseThrow(), LANGUAGES.get(code)));
    }

    @Test
    @DisplayName("stand once where the teams of a form read on the same days, and by team where they do not")
    void standByTeamWhereTheyDiffer() {
        Language dutch = LANGUAGES.first();
        assertEquals("maandag, woensdag en vrijdag (verzonnen voorbeeld)", example.of(List.of("m", "z"), dutch));
        assertEquals("Meldpunt (voorbeeld): maandag, woensdag en vrijdag (verzonnen voorbeeld); Vertrouwenspersoon (voorbeeld): dinsdag en donderdag (verzonnen voorbeeld)",
            example.of(List.of("m", "v"), dutch));
    }

    @Test
    @DisplayName("are to be supplied where the municipality has not named them")
    void areToBeSupplied() {
        ReadingDays twente = new ReadingDays(Regions.load("twente", LANGUAGES), CATALOGUE);
        assertEquals("wordt nog aangeleverd", twente.of(List.of("m", "v"), LANGUAGES.first()));
    }
}
