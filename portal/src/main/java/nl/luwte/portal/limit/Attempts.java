package nl.luwte.portal.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Waiting times between attempts on one name: five are free, then one second, doubling to sixty. It knows no accounts,
 * so a name that is none waits as long as one that is.
 *
 * <p>An attempt counts when it begins, so that many at once are not many free ones. One that is refused does not count:
 * whoever keeps trying cannot make the waiting longer. Thread-safe.
 */
public final class Attempts {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofSeconds(60);
    /** After this long without an attempt a name is as good as new. */
    static final Duration REMEMBERED = Duration.ofHours(1);
    /** Names at a time; beyond it the one that was tried longest ago is forgotten. */
    static final int MOST_NAMES = 10_000;

    private static final long SECOND = 1000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /**
     * @param count attempts since the last that was right
     * @param last  when the latest began, in milliseconds
     */
    private record Count(int count, long last) {}

    public Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt and counts it; or says how long to wait, and counts nothing. Zero: go ahead. */
    public synchronized Duration begin(String name) {
        long now = clock.millis();
        Count before = counts.getOrDefault(name, new Count(0, now));
        if (now - before.last() >= REMEMBERED.toMillis()) {
            before = new Count(0, now);
        }
        long wait = Math.min(pause(before.count()), before.last() + pause(before.count()) - now);
        if (wait > 0) {
            return Duration.ofMillis(wait);
        }
        // Taken out first: the map is in the order of the latest attempts.
        counts.remove(name);
        counts.put(name, new Count(before.count() + 1, now));
        if (counts.size() > MOST_NAMES) {
            counts.remove(counts.keySet().iterator().next());
        }
        return Duration.ZERO;
    }

    /** The attempt was right: the next one is the first again. */
    public synchronized void succeeded(String name) {
        counts.remove(name);
    }

    private static long pause(int count) {
        return count < FREE ? 0 : Math.min(LONGEST.toMillis(), SECOND << Math.min(count - FREE, 16));
    }

    synchronized int names() {
        return counts.size();
    }
}
