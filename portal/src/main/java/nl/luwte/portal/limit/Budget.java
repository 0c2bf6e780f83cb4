package nl.luwte.portal.limit;

import java.time.Clock;

/**
 * A token bucket over all senders of one node: it bounds what is stored in a second, and says nothing about whom.
 * Thread-safe.
 */
public final class Budget {

    private static final double MILLIS = 1000;

    private final Clock clock;
    private final int perSecond;
    private final int burst;
    private double left;
    private long filledAt;

    /**
     * @param perSecond how many each second brings
     * @param burst     how many may come at once after a quiet time
     */
    public Budget(Clock clock, int perSecond, int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a budget allows at least one in a second");
        }
        this.clock = clock;
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.filledAt = clock.millis();
    }

    /** Takes one, if there is one; it is never given back. */
    public synchronized boolean take() {
        long now = clock.millis();
        // A clock that was set back brings nothing and takes nothing.
        left = Math.min(burst, left + Math.max(0, now - filledAt) * perSecond / MILLIS);
        filledAt = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
