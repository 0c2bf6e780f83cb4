package nl.luwte.portal.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.platform.ProblemMapper;

/**
 * Does a task at start and once a day at a time of the Netherlands, and one of the night also at the end. When it fails
 * it is done again an hour later.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration FAREWELL = Duration.ofMinutes(1);

    /**
     * When a day's task is done.
     *
     * @param window a random second of it; zero: at {@code from} itself
     * @param atEnd  also when the server stops
     */
    public record Hours(LocalTime from, Duration window, boolean atEnd) {

        /** Between 03:00 and 05:00, and when the server stops. */
        public static final Hours NIGHT = new Hours(LocalTime.of(3, 0), Duration.ofHours(2), true);

        /** Once a day at this time. */
        public static Hours at(LocalTime time) {
            return new Hours(time, Duration.ZERO, false);
        }
    }

    private final Hours hours;
    private final Runnable task;
    private final String failure;
    private final Clock clock;
    private final Entropy entropy;
    private final ScheduledExecutorService thread;

    /** @param failure sentence for the log when the task fails */
    public Rounds(
            Hours hours,
            Runnable task,
            String failure,
            Clock clock,
            Entropy entropy,
            ScheduledExecutorService thread) {
        this.hours = hours;
        this.task = task;
        this.failure = failure;
        this.clock = clock;
        this.entropy = entropy;
        this.thread = thread;
    }

    /**
     * One thread that does not keep the server from ending, and that forgets what it was to do later when it is shut
     * down.
     */
    public static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    Thread thread = new Thread(work, "luwte-rounds");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** Does the task now, in this thread, and then every day. */
    public void start() {
        schedule(done());
    }

    private void schedule(boolean done) {
        Duration delay = done ? untilNext() : AFTER_FAILURE;
        thread.schedule(() -> schedule(done()), delay.toSeconds(), TimeUnit.SECONDS);
    }

    private Duration untilNext() {
        ZonedDateTime now = clock.instant().atZone(NETHERLANDS);
        ZonedDateTime today = now.with(hours.from());
        ZonedDateTime from = today.isAfter(now) ? today : now.plusDays(1).with(hours.from());
        int window = (int) hours.window().toSeconds();
        return Duration.between(now, from).plusSeconds(1L + (window == 0 ? 0 : entropy.below(window)));
    }

    private boolean done() {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warning(failure + ": " + ProblemMapper.describe(e));
            return false;
        }
    }

    /** Starts no further round, waits for one that runs, and does a task of the night a last time. */
    @Override
    public void close() {
        // Not shutdownNow: an interrupt in the middle of writing closes the files of an embedded database.
        thread.shutdown();
        try {
            thread.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (hours.atEnd()) {
            done();
        }
    }
}
