package nl.luwte.crypto.directory;

import java.time.LocalDate;

/** A first and a last day, with the one day of tolerance that phones with a wrong date need. */
record Validity(LocalDate from, LocalDate until) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from.minusDays(1)) && !day.isAfter(until.plusDays(1));
    }
}
