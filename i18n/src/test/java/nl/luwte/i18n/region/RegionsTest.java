package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The region Twente")
class RegionsTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Region TWENTE = Regions.load("twente", LANGUAGES);

    @Test
    @DisplayName("has its fourteen municipalities, each once")
    void hasFourteenMunicipalities() {
        Set<String> ids = TWENTE.municipalities().stream().map(Region.Municipality::id).collect(Collectors.toSet());
        assertEquals(14, ids.size());
        assertEquals(14, TWENTE.municipalities().size());
    }

    @Test
    @DisplayName("has three teams of readers")
    void hasThreeTeams() {
        assertEquals(List.of("m", "v", "c"), TWENTE.channels().stream().map(Region.Channel::id).toList());
    }

    @Test
    @DisplayName("dials the number it shows, and names source and day of each")
    void dialsWhatItShows() {
        for (Region.Organisation organisation : TWENTE.organisations()) {
            assertEquals(organisation.phone().replaceAll("[^0-9]", ""), organisation.dial(), organisation.id());
            assertEquals(organisation.day(), LocalDate.parse(organisation.day()).toString());
            assertFalse(organisation.source().isBlank() || organisation.check().isBlank(), organisation.id());
        }
    }

    @Test
    @DisplayName("lists the numbers that the texts rely on")
    void listsTheNumbers() {
        assertEquals("112", TWENTE.organisation("emergency").orElseThrow().phone());
        assertEquals("0800-0188", TWENTE.organisation("csg").orElseThrow().phone());
        assertTrue(TWENTE.organisation("csg").orElseThrow().always());
        assertEquals("0800-2000", TWENTE.organisation("veilig-thuis").orElseThrow().phone());
        assertEquals("033-448 11 86", TWENTE.organisation("comensha").orElseThrow().phone());
        assertEquals("0900-8844", TWENTE.organisation("police").orElseThrow().phone());
        assertEquals("0800-7000", TWENTE.organisation("mma").orElseThrow().phone());
        assertEquals("0800-5151", TWENTE.organisation("nla").orElseThrow().phone());
    }

    @Test
    @DisplayName("puts each organisation under a heading of the help page")
    void hasAHeadingForEachGroup() {
        Catalogue catalogue = Catalogue.load(LANGUAGES);
        for (Region.Organisation organisation : TWENTE.organisations()) {
            assertFalse(catalogue.text(LANGUAGES.first(), "help.group." + organisation.group()).isEmpty());
        }
    }

    @Test
    @DisplayName("promises nothing that nobody signed, and leaves open what the municipality must supply")
    void promisesNothing() {
        Language dutch = LANGUAGES.first();
        assertTrue(TWENTE.promises().isEmpty());
        assertTrue(TWENTE.readingDays().in(dutch).isEmpty());
        assertTrue(TWENTE.backups().in(dutch).isEmpty());
        assertFalse(TWENTE.legal().isEmpty());
    }

    @Test
    @DisplayName("has an ordinary exit site for every language")
    void hasAnExitForEveryLanguage() {
        LANGUAGES.all().forEach(language -> assertTrue(TWENTE.exit(language).startsWith("https://"), language.code()));
    }

    @Test
    @DisplayName("is not confused with a region that is not there")
    void refusesAnUnknownRegion() {
        DataException refusal = assertThrows(DataException.class, () -> Regions.load("elders", LANGUAGES));
        assertEquals("regions/elders/region.json is missing", refusal.getMessage());
    }
}
