package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.region.Region.PolicyKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A region")
class RegionsTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Region TWENTE = Regions.load("twente", LANGUAGES);
    private static final Region EXAMPLE = Regions.load("flevoland-voorbeeld", LANGUAGES);

    static Stream<Region> regions() {
        return Stream.of(TWENTE, EXAMPLE);
    }

    @Test
    @DisplayName("Twente has its fourteen municipalities, each once")
    void hasFourteenMunicipalities() {
        Set<String> ids = TWENTE.municipalities().stream().map(Region.Municipality::id).collect(Collectors.toSet());
        assertEquals(14, ids.size());
        assertEquals(14, TWENTE.municipalities().size());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("has three teams that forms name, and three that receive what those hand over")
    void hasSixTeams(Region region) {
        assertEquals(List.of("m", "v", "c", "z", "g", "x"), region.channels().stream().map(Region.Channel::id).toList());
        assertEquals(List.of("zorgcoordinator", "ggd", "exit"), region.channels().stream().flatMap(channel -> channel.receives().stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("dials the number it shows, and names source and day of each")
    void dialsWhatItShows(Region region) {
        for (Region.Organisation organisation : region.organisations()) {
            assertEquals(organisation.phone().replaceAll("[^0-9]", ""), organisation.dial(), organisation.id());
            assertEquals(organisation.day(), LocalDate.parse(organisation.day()).toString());
            assertFalse(organisation.source().isBlank() || organisation.check().isBlank(), organisation.id());
        }
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("lists the numbers that the texts rely on")
    void listsTheNumbers(Region region) {
        Map<String, String> numbers = Map.of("emergency", "112", "csg", "0800-0188", "veilig-thuis", "0800-2000", "comensha", "033-448 11 86",
                "police", "0900-8844", "mma", "0800-7000", "nla", "0800-5151");
        numbers.forEach((id, phone) -> assertEquals(phone, region.organisation(id).orElseThrow().phone()));
        assertTrue(region.organisation("csg").orElseThrow().always());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("puts each organisation under a heading of the help page")
    void hasAHeadingForEachGroup(Region region) {
        Catalogue catalogue = Catalogue.load(LANGUAGES);
        for (Region.Organisation organisation : region.organisations()) {
            assertFalse(catalogue.text(LANGUAGES.first(), "help.group." + organisation.group()).isEmpty());
        }
    }

    @Test
    @DisplayName("Twente promises nothing that nobody signed, and leaves open what the municipality must supply")
    void promisesNothing() {
        Language dutch = LANGUAGES.first();
        assertTrue(TWENTE.promises().isEmpty());
        TWENTE.channels().forEach(channel -> assertEquals(Set.of(), channel.readingDays(), channel.id()));
        assertTrue(TWENTE.backups().in(dutch).isEmpty());
        assertFalse(TWENTE.legal().isEmpty() || TWENTE.example());
    }

    @Test
    @DisplayName("Twente says of Enschede, with a source, that it has no recognition, and of the others that it does not know")
    void saysWhatIsKnownOfRecognition() {
        for (Region.Municipality municipality : TWENTE.municipalities()) {
            boolean known = municipality.id().equals("enschede");
            assertEquals(known, municipality.policy().isPresent(), municipality.id());
            municipality.policy().ifPresent(policy -> assertEquals(PolicyKind.NONE, policy.kind()));
        }
        assertFalse(TWENTE.hasRecognition() || TWENTE.recognition().isPresent());
    }

    @Test
    @DisplayName("the example says in each invented text that it is invented, and that nobody signed its recognition")
    void marksTheExample() {
        Language dutch = LANGUAGES.first();
        assertTrue(EXAMPLE.example() && EXAMPLE.hasRecognition());
        assertTrue(EXAMPLE.name().in(dutch).orElseThrow().contains("voorbeeld"));
        for (Region.Channel channel : EXAMPLE.channels()) {
            assertTrue(channel.name().in(dutch).orElseThrow().contains("voorbeeld"), channel.id());
            assertTrue(channel.reader().in(dutch).orElseThrow().contains("voorbeeld"), channel.id());
            assertTrue(channel.line().in(dutch).orElseThrow().startsWith("Verzonnen voorbeeld. "), channel.id());
            assertFalse(channel.readingDays().isEmpty(), channel.id());
        }
        Region.Recognition recognition = EXAMPLE.recognition().orElseThrow();
        for (Localised text : List.of(recognition.recorded(), recognition.by(), recognition.kept(), recognition.stop())) {
            assertTrue(text.in(dutch).orElseThrow().startsWith("Verzonnen voorbeeld. "));
        }
        assertEquals("", recognition.signedOff());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("says how long things are kept, and why")
    void saysHowLongThingsAreKept(Region region) {
        assertEquals(List.of(90, 30, 365), Stream.of("case", "recognition", "keep").map(region::retention).toList());
        assertThrows(DataException.class, () -> region.retention("story"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("has an ordinary exit site for every language")
    void hasAnExitForEveryLanguage(Region region) {
        LANGUAGES.all().forEach(language -> assertTrue(region.exit(language).startsWith("https://"), language.code()));
        assertEquals(LANGUAGES.all().size(), region.exit().size());
    }

    @Test
    @DisplayName("is not confused with a region that is not there")
    void refusesAnUnknownRegion() {
        DataException refusal = assertThrows(DataException.class, () -> Regions.load("elders", LANGUAGES));
        assertEquals("regions/elders/region.json is missing", refusal.getMessage());
        assertThrows(DataException.class, () -> Regions.load("../questionnaires", LANGUAGES));
    }
}
