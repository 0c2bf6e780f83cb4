package nl.luwte.portal.behind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of the week on which a team reads.
 *
 * @param days empty while they are to be supplied: then nothing is promised and nothing can be late
 */
public record ReadingDays(Set<DayOfWeek> days) {

    private static final int WEEK = 7;

    public ReadingDays {
        days = Set.copyOf(days);
    }

    /** The first reading day after this day: what came on it is read by then. */
    public Optional<LocalDate> after(LocalDate day) {
        return first(Stream.iterate(day.plusDays(1), each -> each.plusDays(1)));
    }

    /** The last reading day up to this day, itself included. */
    public Optional<LocalDate> upTo(LocalDate day) {
        return first(Stream.iterate(day, each -> each.minusDays(1)));
    }

    private Optional<LocalDate> first(Stream<LocalDate> candidates) {
        return candidates.limit(WEEK).filter(day -> days.contains(day.getDayOfWeek())).findFirst();
    }

    /** Days since the promised reading day of a message that came on this day; 0 while it has not passed. */
    public int late(LocalDate arrived, LocalDate today) {
        return after(arrived)
                .map(promised -> (int) Math.max(0, ChronoUnit.DAYS.between(promised, today)))
                .orElse(0);
    }
}
