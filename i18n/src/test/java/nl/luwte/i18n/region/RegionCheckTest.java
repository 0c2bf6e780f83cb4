package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.region.RegionCheck.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The check of a pack")
class RegionCheckTest {
    private static final String EXAMPLE = "flevoland-voorbeeld";
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);

    static List<String> regions() {
        return Regions.ids();
    }

    private static Findings check(String id, LocalDate today) {
        return RegionCheck.of(id, ExamplePack.LANGUAGES, today);
    }

    @ParameterizedTest
    @MethodSource("regions")
    @DisplayName("finds nothing in the packs of this build on the day they were written")
    void findsNothing(String id) {
        assertEquals(new Findings(List.of(), List.of()), check(id, WRITTEN));
    }

    @Test
    @DisplayName("says when all walk-in hours are past")
    void saysWhenAllWalkInHoursArePast() {
        assertEquals(List.of(EXAMPLE + ": the walk-in hours of ggd in almere are all past"), check(EXAMPLE, LocalDate.of(2027, 6, 11)).faults());
    }

    @Test
    @DisplayName("warns of what was read more than a year ago, and finds no fault in it")
    void warnsOfWhatIsOld() {
        assertEquals(List.of(), check("twente", WRITTEN.plusYears(1)).warnings().stream().filter(line -> line.contains("2026-11-21")).toList());
        Findings later = check("twente", WRITTEN.plusYears(1).plusDays(1));
        assertEquals(List.of(), later.faults());
        assertTrue(later.warnings().contains("twente: organisation csg: read on 2026-11-21, more than a year ago; look again"), later::toString);
        assertTrue(later.warnings().contains("twente: enschede, work home: read on 2026-11-21, more than a year ago; look again"), later::toString);
    }

    @Test
    @DisplayName("does not call a signature old, but says when its day is still to come")
    void saysWhenADayIsStillToCome() {
        assertTrue(check(EXAMPLE, WRITTEN.plusYears(3)).warnings().stream().noneMatch(line -> line.contains("promise")));
        assertTrue(check(EXAMPLE, LocalDate.of(2026, 11, 1)).faults().contains(EXAMPLE + ": promise tax: its day, 2026-11-02, is still to come"));
    }

    @Test
    @DisplayName("says once that the file of a language is missing, not of each text in it")
    void saysOnceThatALanguageIsMissing() {
        List<String> faults = new ArrayList<>();
        Map<String, Map<String, String>> texts = RegionTexts.read("regions/elders", ExamplePack.LANGUAGES, fault -> faults.add(fault.getMessage()));
        assertEquals(ExamplePack.LANGUAGES.all().stream().map(language -> "regions/elders/" + language.code() + ".properties is missing").toList(), faults);
        faults.clear();
        new RegionTexts("regions/elders", texts, fault -> faults.add(fault.getMessage())).required("name");
        assertEquals(List.of("regions/elders/nl.properties: missing key name"), faults);
    }

    @Test
    @DisplayName("says of a pack that is not there that it is not listed and is missing")
    void saysThatAPackIsNotThere() {
        assertEquals(List.of("regions/index.json: does not list elders", "regions/elders/region.json is missing"), check("elders", WRITTEN).faults());
    }
}
