package nl.luwte.i18n.region;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One time at which one may walk in without an appointment.
 *
 * @param organisation id of who holds it
 * @param town id of the municipality in which it is held
 * @param place where; empty: to be supplied
 * @param source where this was read
 * @param day when it was read, {@code YYYY-MM-DD}
 */
public record WalkIn(String organisation, String town, Localised place, LocalDate date, LocalTime from, LocalTime to, String source,
        String day) {
}
