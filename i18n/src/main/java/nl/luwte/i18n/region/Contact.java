package nl.luwte.i18n.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person whom one may ask for by her first name.
 *
 * @param role what she is there for
 * @param days days of the week on which she can be reached, Monday first; empty: to be supplied
 * @param languages codes of the languages she speaks; empty: to be supplied
 * @param phone as it is shown; the empty string: to be supplied
 * @param dial digits to dial; the empty string: to be supplied
 * @param photo absent: none, as long as she has not consented
 * @param towns ids of the municipalities she is there for; empty: the whole region
 * @param source who supplied this
 * @param day when, {@code YYYY-MM-DD}
 */
public record Contact(String id, String firstName, Localised role, Set<DayOfWeek> days, List<String> languages, String phone, String dial,
        Optional<Photo> photo, List<String> towns, String source, String day) {

    /**
     * @param file name of the file, without a folder
     * @param consent day on which the person on it agreed
     */
    public record Photo(String file, LocalDate consent) {
    }

    /** Whether she is there for a municipality. */
    public boolean serves(String town) {
        return towns.isEmpty() || towns.contains(town);
    }
}
