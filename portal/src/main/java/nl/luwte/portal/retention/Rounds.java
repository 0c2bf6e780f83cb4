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
 * Does a task at start, at a random second between 03:00 and 05:00 in the Netherlands each night, and at the end. When
 * it fails it is done again an hour later.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime FROM = LocalTime.of(3, 0);
    private static final Duration WINDOW = Duration.ofHours(2);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration FAREWELL = Duration.ofMinutes(1);

    private final Runnable task;
    private final Clock clock;
    private final Entropy entropy;
    private final ScheduledExecutorService thread;

    public Rounds(Runnable task, Clock clock, Entropy entropy, ScheduledExecutorService thread) {
        this.task = task;
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
                    Thread thread = new Thread(work, "luwte-retention");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** Does the task now, in this thread, and then every night. */
    public void start() {
        schedule(done());
    }

    private void schedule(boolean done) {
        Duration delay = done ? untilNext() : AFTER_FAILURE;
        thread.schedule(() -> schedule(done()), delay.toSeconds(), TimeUnit.SECONDS);
    }

    private Duration untilNext() {
        ZonedDateTime now = clock.instant().atZone(NETHERLANDS);
        ZonedDateTime today = now.with(FROM);
        ZonedDateTime from = today.isAfter(now) ? today : now.plusDays(1).with(FROM);
        return Duration.between(now, from).plusSeconds(1L + entropy.below((int) WINDOW.toSeconds()));
    }

    private boolean done() {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warning("Old rows and their order could not be removed from the database's files: "
                    + ProblemMapper.describe(e));
            return false;
        }
    }

    /** Starts no further round, waits for one that runs, and does the task a last time. */
    @Override
    public void close() {
        // Not shutdownNow: an interrupt in the middle of writing closes the files of an embedded database.
        thread.shutdown();
        try {
            thread.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done();
    }
}
