package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Walk-in hours")
class WalkInsTest {
    private static final WalkIns EXAMPLE = Regions.load("flevoland-voorbeeld", ExamplePack.LANGUAGES).walkIns();
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 3);
    private static final LocalDate LAST = LocalDate.of(2027, 9, 2);

    private static List<String> coming(LocalDate today) {
        return EXAMPLE.from(today).stream().map(walkIn -> walkIn.town() + " " + walkIn.date()).toList();
    }

    @Test
    @DisplayName("that are past are not coming")
    void thatArePastAreNotComing() {
        assertEquals("lelystad 2026-09-03", coming(FIRST).get(0));
        assertEquals(List.of("lelystad 2026-12-03", "almere 2026-12-10", "lelystad 2027-03-04", "lelystad 2027-06-03", "almere 2027-06-10",
                "lelystad 2027-09-02"), coming(FIRST.plusDays(1)));
    }

    @Test
    @DisplayName("of today are still coming, those of yesterday are not")
    void ofTodayAreStillComing() {
        assertEquals(List.of("lelystad " + LAST), coming(LAST));
        assertEquals(List.of(), coming(LAST.plusDays(1)));
    }

    @Test
    @DisplayName("are to be supplied when the last one is past")
    void areToBeSuppliedWhenTheLastIsPast() {
        assertEquals(List.of(), EXAMPLE.withoutDate(FIRST));
        assertEquals(List.of("lelystad", "almere"), EXAMPLE.withoutDate(LAST.plusDays(1)).stream().map(WalkIns.Series::town).toList());
    }

    @Test
    @DisplayName("of the GGD in Enschede are known, and their dates are to be supplied")
    void ofTheGgdAreToBeSupplied() {
        WalkIns twente = Regions.load("twente", ExamplePack.LANGUAGES).walkIns();
        assertEquals(List.of(), twente.from(LocalDate.EPOCH));
        WalkIns.Series ggd = twente.withoutDate(LocalDate.EPOCH).get(0);
        assertTrue(ggd.organisation().equals("ggd") && ggd.town().equals("enschede") && ggd.source().contains("2019"));
    }
}
