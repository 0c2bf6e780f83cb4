package nl.luwte.portal.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day, in the Netherlands. The portal stores no finer time of anything a reporter does. */
public record Today(Clock clock) {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    public LocalDate day() {
        return LocalDate.now(clock.withZone(NETHERLANDS));
    }
}
