package nl.luwte.i18n.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The walk-in hours of a region. There is no way to ask for all of them: one that is past must not be shown as coming. */
public final class WalkIns {
    private final List<Series> series;

    WalkIns(List<Series> series) {
        this.series = List.copyOf(series);
    }

    /** A region that holds none. */
    public static WalkIns none() {
        return new WalkIns(List.of());
    }

    /**
     * Those of this day and later, the first one first.
     *
     * @param today the day on which they are shown
     */
    public List<WalkIn> from(LocalDate today) {
        return series.stream().flatMap(one -> one.dates().stream()).filter(walkIn -> !walkIn.date().isBefore(today))
                .sorted(Comparator.comparing(WalkIn::date).thenComparing(WalkIn::from)).toList();
    }

    /** Those that are held, but whose next date is still to be supplied. */
    public List<Series> withoutDate(LocalDate today) {
        return series.stream().filter(one -> one.dates().stream().allMatch(walkIn -> walkIn.date().isBefore(today))).toList();
    }

    List<Series> all() {
        return series;
    }

    /** Walk-in hours of one organisation in one municipality; their dates are seen through {@link #from} only. */
    public static final class Series {
        private final String organisation;
        private final String town;
        private final Localised place;
        private final String source;
        private final String day;
        private final List<WalkIn> dates;

        Series(String organisation, String town, Localised place, String source, String day, List<WalkIn> dates) {
            this.organisation = organisation;
            this.town = town;
            this.place = place;
            this.source = source;
            this.day = day;
            this.dates = List.copyOf(dates);
        }

        /** Id of who holds them. */
        public String organisation() {
            return organisation;
        }

        /** Id of the municipality in which they are held. */
        public String town() {
            return town;
        }

        /** Where; empty: to be supplied. */
        public Localised place() {
            return place;
        }

        /** Where this was read. */
        public String source() {
            return source;
        }

        /** When it was read, {@code YYYY-MM-DD}. */
        public String day() {
            return day;
        }

        List<WalkIn> dates() {
            return dates;
        }
    }
}
