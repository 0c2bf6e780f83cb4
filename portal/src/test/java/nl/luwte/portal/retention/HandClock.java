package nl.luwte.portal.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands where it was put. */
final class HandClock extends Clock {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private volatile Instant now;

    HandClock(LocalDateTime there) {
        set(there);
    }

    /** Puts it to a local time in the Netherlands. */
    void set(LocalDateTime there) {
        now = there.atZone(NETHERLANDS).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return NETHERLANDS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
