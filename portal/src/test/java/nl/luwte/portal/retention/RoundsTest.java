package nl.luwte.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rounds")
class RoundsTest {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final HandClock clock = new HandClock(LocalDateTime.of(2027, 3, 3, 12, 0));
    private final AtomicInteger done = new AtomicInteger();
    private final Waiting waiting = new Waiting();

    /** Notes what it is to do when, and does it when told. */
    private static final class Waiting extends ScheduledThreadPoolExecutor {
        private Runnable next;
        private long seconds;

        Waiting() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            next = command;
            seconds = unit.toSeconds(delay);
            return null;
        }
    }

    private Rounds rounds(Runnable task, long seed) {
        return new Rounds(Rounds.Hours.NIGHT, task, "nothing done", clock, new SeededEntropy(seed), waiting);
    }

    @Test
    @DisplayName("are done at start, every night, and at the end")
    void areDone() {
        try (Rounds rounds = rounds(done::incrementAndGet, 1)) {
            rounds.start();
            assertEquals(1, done.get());
            waiting.next.run();
            waiting.next.run();
            assertEquals(3, done.get());
        }
        assertEquals(4, done.get());
        assertTrue(waiting.isShutdown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-03T12:00", "2027-03-03T02:59:59", "2027-03-03T03:00", "2027-03-03T04:59", "2027-03-27T12:00", "2027-03-28T01:30", "2027-10-30T12:00", "2027-10-31T01:30"})
    @DisplayName("come within a day, between three and five, also when the clocks change")
    void comeAtNight(String from) {
        Set<ZonedDateTime> moments = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            clock.set(LocalDateTime.parse(from));
            rounds(done::incrementAndGet, seed).start();
            ZonedDateTime next = clock.instant().plusSeconds(waiting.seconds).atZone(NETHERLANDS);
            assertTrue(next.getHour() >= 3 && !next.isAfter(next.with(LocalTime.of(5, 0))), next::toString);
            assertTrue(waiting.seconds > 0 && waiting.seconds <= 27 * 3600, next::toString);
            moments.add(next);
        }
        assertTrue(moments.size() > 150, "moments vary");
    }

    @Test
    @DisplayName("that fail are done again in an hour, and nights go on")
    void thatFailAreDoneAgain() {
        Rounds rounds = rounds(() -> {
            if (done.incrementAndGet() == 1) {
                throw new IllegalStateException("a lock was not free");
            }
        }, 1);
        rounds.start();
        assertEquals(3600, waiting.seconds);
        waiting.next.run();
        assertEquals(2, done.get());
        assertEquals(LocalDate.of(2027, 3, 4), clock.instant().plusSeconds(waiting.seconds).atZone(NETHERLANDS).toLocalDate());
    }

    @Test
    @DisplayName("have a thread that lets the server end, and forgets the next night when it is closed")
    void haveAThread() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        boolean[] daemon = new boolean[1];
        var thread = Rounds.thread();
        thread.execute(() -> {
            daemon[0] = Thread.currentThread().isDaemon();
            started.countDown();
        });
        assertTrue(started.await(10, TimeUnit.SECONDS) && daemon[0]);
        try (Rounds rounds = new Rounds(Rounds.Hours.NIGHT, done::incrementAndGet, "nothing done", clock, new SeededEntropy(1), thread)) {
            rounds.start();
            assertFalse(thread.isShutdown());
        }
        assertTrue(thread.isTerminated());
        assertEquals(2, done.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-03T08:59:59", "2027-03-03T09:00", "2027-03-27T12:00", "2027-10-30T12:00"})
    @DisplayName("of the morning come at their hour, also when the clocks change, and not at the end")
    void ofTheMorningComeAtTheirHour(String from) {
        clock.set(LocalDateTime.parse(from));
        try (Rounds rounds = new Rounds(Rounds.Hours.at(LocalTime.of(9, 0)), done::incrementAndGet, "nothing done", clock, new SeededEntropy(1), waiting)) {
            rounds.start();
            ZonedDateTime next = clock.instant().plusSeconds(waiting.seconds).atZone(NETHERLANDS);
            assertTrue(next.getHour() == 9 && next.getMinute() == 0 && waiting.seconds > 0 && waiting.seconds <= 25 * 3600 + 1, next::toString);
        }
        assertEquals(1, done.get());
    }
}
