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
import nl.luwte.i18n.region.Municipality.PolicyKind;
import nl.luwte.i18n.region.Work.Form;
import nl.luwte.i18n.region.Work.Kind;
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
        Set<String> ids = TWENTE.municipalities().stream().map(Municipality::id).collect(Collectors.toSet());
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
        assertEquals(List.of(), TWENTE.signedPromises());
        assertEquals(List.of("landlord", "tax", "permit", "family", "unlicensed-help"), TWENTE.openPromises().stream().map(Promise::id).toList());
        assertEquals(List.of(), TWENTE.contacts());
        TWENTE.channels().forEach(channel -> assertEquals(Set.of(), channel.readingDays(), channel.id()));
        assertTrue(TWENTE.backups().in(dutch).isEmpty());
        assertFalse(TWENTE.legal().isEmpty() || TWENTE.example());
    }

    @Test
    @DisplayName("Twente says of Enschede, with a source, that it has no recognition, and of the others that it does not know")
    void saysWhatIsKnownOfRecognition() {
        for (Municipality municipality : TWENTE.municipalities()) {
            boolean known = municipality.id().equals("enschede");
            assertEquals(known, municipality.policy().isPresent(), municipality.id());
            municipality.policy().ifPresent(policy -> assertEquals(PolicyKind.NONE, policy.kind()));
        }
        assertFalse(TWENTE.hasRecognition() || TWENTE.recognition().isPresent());
    }

    @Test
    @DisplayName("Twente has the rules of Enschede with their sources, and leaves open those of the others")
    void hasTheRulesOfEnschede() {
        Municipality enschede = TWENTE.municipality("enschede").orElseThrow();
        assertEquals(Map.of(Form.HOME, Kind.PERMIT, Form.CLUB, Kind.PERMIT, Form.WINDOW, Kind.NOT_POSSIBLE, Form.ESCORT, Kind.PERMIT,
                Form.STREET, Kind.NOT_POSSIBLE), enschede.work().values().stream().collect(Collectors.toMap(Work::form, Work::kind)));
        assertTrue(enschede.work(Form.HOME).orElseThrow().source().contains("2023"));
        assertTrue(enschede.work(Form.MASSAGE).isEmpty() && enschede.minimumAge().isEmpty() && enschede.location().isPresent());
        for (Municipality other : TWENTE.municipalities()) {
            assertTrue(other.id().equals("enschede") || other.work().isEmpty() && other.location().isEmpty(), other.id());
        }
    }

    @Test
    @DisplayName("gives for a town and a need those that help there and in the whole country, day and night first")
    void givesHelpByTownAndNeed() {
        List<String> money = TWENTE.helpFor(Need.MONEY, "enschede").stream().map(Region.Organisation::id).toList();
        assertTrue(money.containsAll(List.of("wijkteams", "nla")), money::toString);
        assertFalse(TWENTE.helpFor(Need.MONEY, "almelo").stream().anyMatch(one -> one.id().equals("wijkteams")));
        assertTrue(TWENTE.helpFor(Need.MONEY).stream().anyMatch(one -> one.id().equals("wijkteams")));
        assertFalse(TWENTE.helpIn("almelo").stream().anyMatch(one -> one.id().equals("wijkteams")));
        List<Boolean> always = TWENTE.helpIn("enschede").stream().map(Region.Organisation::always).toList();
        assertEquals(always.lastIndexOf(true) + 1, always.indexOf(false));
        assertTrue(TWENTE.organisation("csg").orElseThrow().national() && !TWENTE.organisation("ggd").orElseThrow().national());
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("gives a promise a text only where somebody signed it off")
    void givesNoTextToAnOpenPromise(Region region) {
        assertEquals(5, region.signedPromises().size() + region.openPromises().size());
        region.openPromises().forEach(promise -> assertTrue(promise.question().in(LANGUAGES.first()).orElseThrow().endsWith("?"), promise.id()));
    }

    @Test
    @DisplayName("does not give a promise as signed when its signature goes, though its text stays")
    void takesAPromiseBackWithItsSignature() {
        ExamplePack pack = new ExamplePack();
        pack.part("promises", 1).remove("signedOff");
        Region region = pack.read();
        assertEquals(List.of("landlord", "permit", "family", "unlicensed-help"), region.signedPromises().stream().map(Promise::id).toList());
        assertEquals(List.of("tax"), region.openPromises().stream().map(Promise::id).toList());
    }

    @Test
    @DisplayName("the example names persons, whom they are there for, and no photo without consent")
    void namesPersons() {
        assertEquals(List.of("noor", "mihai"), EXAMPLE.contactsIn("lelystad").stream().map(Contact::id).toList());
        assertEquals(List.of("mihai"), EXAMPLE.contactsIn("urk").stream().map(Contact::id).toList());
        EXAMPLE.contacts().forEach(contact -> assertTrue(contact.photo().isEmpty(), contact.id()));
        ExamplePack pack = new ExamplePack();
        pack.part("contacts", 0).put("photo", "noor.webp").put("photoConsent", "2026-11-02");
        assertEquals(LocalDate.of(2026, 11, 2), pack.read().contacts().get(0).photo().orElseThrow().consent());
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
        EXAMPLE.signedPromises().forEach(promise -> assertTrue(promise.text().in(dutch).orElseThrow().startsWith("Verzonnen voorbeeld. ")
                && promise.role().contains("voorbeeld"), promise.id()));
        EXAMPLE.contacts().forEach(contact -> assertTrue(contact.role().in(dutch).orElseThrow().startsWith("Verzonnen voorbeeld. "), contact.id()));
        EXAMPLE.organisations().stream().filter(one -> !one.national()).forEach(one -> assertTrue(one.name().contains("voorbeeld"), one.id()));
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
