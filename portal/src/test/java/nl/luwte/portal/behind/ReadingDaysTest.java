package nl.luwte.portal.behind;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingDaysTest {

    private static final LocalDate A_FRIDAY = LocalDate.of(2026, 11, 20);
    private final ReadingDays days = new ReadingDays(Set.of(MONDAY, WEDNESDAY, FRIDAY));

    @Test
    void whatComesOnAReadingDayIsPromisedForTheNextOne() {
        assertEquals(Optional.of(A_FRIDAY.plusDays(3)), days.after(A_FRIDAY));
        assertEquals(Optional.of(A_FRIDAY), days.after(A_FRIDAY.minusDays(1)));
        assertEquals(Optional.of(A_FRIDAY), days.upTo(A_FRIDAY));
        assertEquals(Optional.of(A_FRIDAY), days.upTo(A_FRIDAY.plusDays(2)));
        assertEquals(Optional.of(A_FRIDAY.plusDays(7)), new ReadingDays(Set.of(FRIDAY)).after(A_FRIDAY));
    }

    @Test
    void theReadingDayItselfIsNotLate() {
        assertEquals(0, days.late(A_FRIDAY, A_FRIDAY));
        assertEquals(0, days.late(A_FRIDAY, A_FRIDAY.plusDays(3)));
        assertEquals(1, days.late(A_FRIDAY, A_FRIDAY.plusDays(4)));
        assertEquals(2, days.late(A_FRIDAY, A_FRIDAY.plusDays(5)));
    }

    @Test
    void withoutReadingDaysNothingIsPromised() {
        ReadingDays none = new ReadingDays(Set.of());
        assertEquals(Optional.empty(), none.after(A_FRIDAY));
        assertEquals(0, none.late(A_FRIDAY, A_FRIDAY.plusDays(100)));
    }
}
