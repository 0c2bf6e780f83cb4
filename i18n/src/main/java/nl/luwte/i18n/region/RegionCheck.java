package nl.luwte.i18n.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.region.WalkIns.Series;

/** Says everything that is wrong with a pack, and what has become old. */
public final class RegionCheck {
    private final LocalDate today;
    private final Set<String> faults = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    private RegionCheck(LocalDate today) {
        this.today = today;
    }

    /**
     * @param faults what is wrong, one sentence each
     * @param warnings what should be looked at again, one sentence each
     */
    public record Findings(List<String> faults, List<String> warnings) {
    }

    /**
     * Looks at one pack.
     *
     * @param today the day by which a walk-in hour is past and a fact is old
     */
    public static Findings of(String id, Languages languages, LocalDate today) {
        RegionCheck check = new RegionCheck(today);
        check.look(id, languages);
        return new Findings(List.copyOf(check.faults), List.copyOf(check.warnings));
    }

    private void look(String id, Languages languages) {
        Optional<Region> region;
        try {
            if (!Regions.ids().contains(id)) {
                faults.add("regions/index.json: does not list " + id);
            }
            region = Regions.read(id, languages, fault -> faults.add(fault.getMessage()));
        } catch (DataException fault) {
            faults.add(fault.getMessage());
            return;
        }
        region.ifPresent(this::look);
    }

    private void look(Region region) {
        for (Series walkIns : region.walkIns().withoutDate(today)) {
            if (!walkIns.dates().isEmpty()) {
                faults.add(region.id() + ": the walk-in hours of " + walkIns.organisation() + " in " + walkIns.town() + " are all past");
            }
        }
        days(region).forEach(this::look);
    }

    private void look(Dated fact) {
        if (fact.day().isAfter(today)) {
            faults.add(fact.what() + ": its day, " + fact.day() + ", is still to come");
        } else if (!fact.signature() && fact.day().isBefore(today.minusYears(1))) {
            warnings.add(fact.what() + ": read on " + fact.day() + ", more than a year ago; look again");
        }
    }

    /** @param signature whether somebody agreed on that day, which does not become old as a reading does */
    private record Dated(String what, LocalDate day, boolean signature) {
        static Dated read(Region region, String what, String day) {
            return new Dated(region.id() + ": " + what, LocalDate.parse(day), false);
        }

        static Dated signed(Region region, String what, LocalDate day) {
            return new Dated(region.id() + ": " + what, day, true);
        }
    }

    private static Stream<Dated> days(Region region) {
        return Stream.of(
                region.municipalities().stream().flatMap(town -> days(region, town)),
                region.organisations().stream().map(one -> Dated.read(region, "organisation " + one.id(), one.day())),
                region.contacts().stream().map(one -> Dated.read(region, "contact " + one.id(), one.day())),
                region.contacts().stream().flatMap(one -> one.photo().stream())
                        .map(photo -> Dated.signed(region, "photo " + photo.file(), photo.consent())),
                region.walkIns().all().stream().map(one -> Dated.read(region, "walk-in of " + one.organisation(), one.day())),
                region.signedPromises().stream().map(one -> Dated.signed(region, "promise " + one.id(), one.day())),
                region.recognition().stream().map(one -> Dated.read(region, "recognition", one.day()))).flatMap(days -> days);
    }

    private static Stream<Dated> days(Region region, Municipality town) {
        return Stream.of(
                town.policy().stream().map(one -> Dated.read(region, town.id() + ", recognition", one.day())),
                town.minimumAge().stream().map(one -> Dated.read(region, town.id() + ", minimum age", one.day())),
                town.location().stream().map(one -> Dated.read(region, town.id() + ", location", one.day())),
                town.work().values().stream().map(one -> Dated.read(region, town.id() + ", work " + one.form().id(), one.day())))
                .flatMap(days -> days);
    }
}
