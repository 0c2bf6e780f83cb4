package nl.luwte.portal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import nl.luwte.portal.HandClock;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final HandClock clock = new HandClock();
    private final Budget budget = new Budget(clock, 4, 8);

    @Test
    void aBurstIsTakenAtOnceAndNoMore() {
        assertEquals(8, taken(20));
    }

    @Test
    void eachSecondBringsItsShare() {
        taken(8);
        clock.move(Duration.ofSeconds(1));
        assertEquals(4, taken(20));
        clock.move(Duration.ofMillis(250));
        assertEquals(1, taken(20));
    }

    @Test
    void partsOfOneAreNotLost() {
        taken(8);
        for (int i = 0; i < 5; i++) {
            clock.move(Duration.ofMillis(50));
            assertEquals(i == 4, budget.take());
        }
    }

    @Test
    void aQuietNightBringsNoMoreThanABurst() {
        taken(8);
        clock.move(Duration.ofHours(8));
        assertEquals(8, taken(100));
    }

    @Test
    void aClockSetBackBringsNothingAndStopsNothing() {
        taken(8);
        clock.move(Duration.ofHours(-1));
        assertFalse(budget.take());
        clock.move(Duration.ofSeconds(1));
        assertTrue(budget.take());
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Budget(clock, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Budget(clock, 1, 0));
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(i -> budget.take()).count();
    }
}
