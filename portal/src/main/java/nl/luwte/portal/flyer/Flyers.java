package nl.luwte.portal.flyer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.content.Topic;
import nl.luwte.portal.flyer.Flyer.Line;
import nl.luwte.portal.flyer.Flyer.Read;
import nl.luwte.portal.flyer.Flyer.Size;
import nl.luwte.portal.information.HelpDirectory;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.information.Towns;
import nl.luwte.portal.information.Towns.Contact;
import nl.luwte.portal.information.Towns.Origin;
import nl.luwte.portal.information.Towns.Town;
import nl.luwte.portal.information.Towns.Undated;
import nl.luwte.portal.information.Towns.WalkIn;
import nl.luwte.portal.platform.Today;

/** Takes from the region pack what goes on paper. */
public final class Flyers {

    /** Not on the small sheet: whoever calls these should read first what they do with it. */
    private static final Set<String> TO_READ_ABOUT = Set.of("police", "work");

    private final Towns towns;
    private final HelpDirectory help;
    private final String origin;
    private final Today today;

    /** @param origin where readers find the portal */
    public Flyers(Towns towns, HelpDirectory help, String origin, Today today) {
        this.towns = towns;
        this.help = help;
        this.origin = origin;
        this.today = today;
    }

    /** Names of the towns, in the order of their numbers. */
    public List<String> towns() {
        return towns.names();
    }

    /**
     * The flyer of a town, for a reader of this language.
     *
     * @param text whose words stand on it
     */
    public Optional<Flyer> of(int number, Topic text, Language language, Size size) {
        return towns.town(number, language, today.day()).map(town -> flyer(town, text, language, size));
    }

    private Flyer flyer(Town town, Topic text, Language language, Size size) {
        Map<String, String> groups = groups(language);
        Set<String> always = help.dayAndNight(language).stream().map(HelpCard::id).collect(Collectors.toSet());
        List<Line> near = lines(town.local(), groups);
        List<Line> far = lines(town.national(), groups);
        List<Line> night = Stream.concat(near.stream(), far.stream())
                .filter(line -> always.contains(line.id()))
                .toList();
        List<Line> local = near.stream().filter(line -> !night.contains(line)).toList();
        List<Line> national = lines(towns.byDay(language), groups).stream()
                .filter(line -> size == Size.A4 || !line.phone().isEmpty() && !TO_READ_ABOUT.contains(line.group()))
                .toList();
        Stream<Line> danger = far.stream().filter(line -> !night.contains(line));
        Stream<Line> shown = Stream.of(danger, night.stream(), local.stream(), national.stream()).flatMap(lines -> lines);
        String address = origin + "/" + language.code();
        return new Flyer(
                town,
                size == Size.A4 ? town.walkIns() : next(town.walkIns()),
                night,
                local,
                national,
                sources(text, town, shown),
                QrPicture.of(address),
                address.replaceFirst("^https?://", ""),
                today.day());
    }

    /** The first of each organisation; they come in the order of their days. */
    private static List<WalkIn> next(List<WalkIn> walkIns) {
        return List.copyOf(walkIns.stream()
                .collect(Collectors.toMap(WalkIn::organisation, walkIn -> walkIn, (first, later) -> first, LinkedHashMap::new))
                .values());
    }

    private Map<String, String> groups(Language language) {
        Map<String, String> groups = new HashMap<>();
        help.groups(language).forEach(group -> group.cards().forEach(card -> groups.put(card.id(), group.id())));
        return groups;
    }

    private static List<Line> lines(List<HelpCard> cards, Map<String, String> groups) {
        return cards.stream()
                .map(card -> new Line(
                        card.id(),
                        groups.get(card.id()),
                        card.name(),
                        card.phone(),
                        card.site().replaceFirst("^https?://(www\\.)?", ""),
                        card.hours(),
                        card.origin()))
                .toList();
    }

    /** Each source once, with every day on which something was read there. */
    private static List<Read> sources(Topic text, Town town, Stream<Line> lines) {
        Map<String, SortedSet<LocalDate>> days = new LinkedHashMap<>();
        Stream.of(
                        text.sources().stream().map(source -> new Origin(source.name(), source.readOn())),
                        lines.map(Line::origin),
                        town.contacts().stream().map(Contact::origin),
                        town.walkIns().stream().map(WalkIn::origin),
                        town.undated().stream().map(Undated::origin))
                .flatMap(origins -> origins)
                .forEach(origin -> days.computeIfAbsent(origin.source(), source -> new TreeSet<>())
                        .add(origin.day()));
        return days.entrySet().stream()
                .map(source -> new Read(source.getKey(), List.copyOf(source.getValue())))
                .toList();
    }
}
