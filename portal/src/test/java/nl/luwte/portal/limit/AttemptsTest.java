package nl.luwte.portal.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.luwte.portal.HandClock;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final HandClock clock = new HandClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void fiveAreFreeAndThenTheWaitingDoublesToAMinute() {
        free(5, "anna");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Duration wait = attempts.begin("anna");
            waits.add(wait.toSeconds());
            clock.move(wait);
            assertEquals(Duration.ZERO, attempts.begin("anna"));
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), waits);
    }

    @Test
    void aRefusedAttemptMakesTheWaitingNoLonger() {
        free(5, "anna");
        for (int i = 0; i < 100; i++) {
            assertEquals(Duration.ofSeconds(1), attempts.begin("anna"));
        }
        clock.move(Duration.ofMillis(999));
        assertEquals(Duration.ofMillis(1), attempts.begin("anna"));
        clock.move(Duration.ofMillis(1));
        assertEquals(Duration.ZERO, attempts.begin("anna"));
    }

    @Test
    void manyAtOnceAreNotManyFreeOnes() {
        long begun = java.util.stream.IntStream.range(0, 1000).parallel().filter(i -> attempts.begin("anna").isZero()).count();
        assertEquals(5, begun);
    }

    @Test
    void afterARightOneTheNextIsTheFirstAgain() {
        free(5, "anna");
        clock.move(Duration.ofSeconds(1));
        free(1, "anna");
        attempts.succeeded("anna");
        free(5, "anna");
    }

    @Test
    void oneNameDoesNotWaitForAnother() {
        free(5, "anna");
        free(5, "bas");
        assertTrue(attempts.begin("anna").toMillis() > 0);
    }

    @Test
    void anHourWithoutAttemptsIsForgiven() {
        free(5, "anna");
        clock.move(Duration.ofHours(1));
        free(5, "anna");
    }

    @Test
    void aClockSetBackLetsNobodyWaitLonger() {
        free(5, "anna");
        clock.move(Duration.ofHours(-2));
        assertEquals(Duration.ofSeconds(1), attempts.begin("anna"));
    }

    @Test
    void namesWithoutNumberTakeMemoryWithBound() {
        for (int i = 0; i < 2 * Attempts.MOST_NAMES; i++) {
            attempts.begin("name-" + i);
        }
        assertEquals(Attempts.MOST_NAMES, attempts.names());
    }

    private void free(int times, String name) {
        for (int i = 0; i < times; i++) {
            assertEquals(Duration.ZERO, attempts.begin(name));
        }
    }
}
