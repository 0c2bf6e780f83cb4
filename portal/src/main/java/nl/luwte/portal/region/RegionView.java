package nl.luwte.portal.region;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.region.Municipality;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.information.HelpGroup.HelpCard;
import nl.luwte.portal.intake.ReporterPageData;
import nl.luwte.portal.noscript.Teams;
import nl.luwte.portal.page.Frame;

/** The region pack of this installation, read for a language. */
public final class RegionView implements ReporterPageData.RegionTexts, Teams {

    /** Who stands on the cards that a questionnaire's alert asks for: card name to organisations. */
    private static final Map<String, Set<String>> CARDS = Map.of(
            "danger", Set.of("csg", "veilig-thuis"),
            "youth", Set.of("veilig-thuis", "kindertelefoon"),
            "forced", Set.of("comensha"));

    private final Region region;
    private final Catalogue catalogue;
    private final ReadingDays days;
    private final RegionHelp help;
    private final Words words;

    public RegionView(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
        this.days = new ReadingDays(region, catalogue);
        this.help = new RegionHelp(region, catalogue);
        this.words = new Words(catalogue, region.example());
    }

    /** Its organisations, for pages to read. */
    public RegionHelp organisations() {
        return help;
    }

    /** Ids of the teams of readers that this region has. */
    public Set<String> channelIds() {
        return region.channels().stream().map(Channel::id).collect(Collectors.toSet());
    }

    /** Whether a municipality of this region has a recognition. */
    public boolean hasRecognition() {
        return region.hasRecognition();
    }

    /** Neutral sites by language code. */
    public Map<String, String> exits() {
        return region.exit();
    }

    @Override
    public List<Map<String, Object>> help(Language language) {
        return region.organisations().stream()
                .filter(organisation -> !organisation.phone().isEmpty())
                .map(organisation -> help.card(organisation, language))
                .map(card -> Map.<String, Object>of(
                        "id",
                        card.id(),
                        "name",
                        card.name(),
                        "phone",
                        card.phone(),
                        "dial",
                        card.dial(),
                        "hours",
                        card.hours(),
                        "what",
                        card.what(),
                        "source",
                        catalogue.text(
                                language, "page.source", Map.of("source", card.origin().source(), "day", Frame.dayIn(language, card.origin().day()))),
                        "cards",
                        cardsWith(card.id())))
                .toList();
    }

    private static List<String> cardsWith(String organisation) {
        return CARDS.entrySet().stream()
                .filter(card -> card.getValue().contains(organisation))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public List<Map<String, Object>> channels(List<String> ids, Language language) {
        return ids.stream()
                .map(id -> channel(region.channel(id).orElseThrow(), language))
                .toList();
    }

    /** Every channel, for the desk: also those that no form names, with the option of {@code k6} that lets others hand over to them. */
    public List<Map<String, Object>> allChannels(Language language) {
        return region.channels().stream()
                .map(channel -> {
                    Map<String, Object> shown = new LinkedHashMap<>(channel(channel, language));
                    channel.receives().ifPresent(option -> shown.put("receives", option));
                    return shown;
                })
                .toList();
    }

    /** Days of the week on which the team of a channel reads; empty while they are to be supplied. */
    public Set<DayOfWeek> readingDays(String channel) {
        return region.channel(channel).map(Channel::readingDays).orElse(Set.of());
    }

    /** Channels that read what another team hands over. */
    public Set<String> receiving() {
        return region.channels().stream()
                .filter(channel -> channel.receives().isPresent())
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whom to call where the team of a channel does not read. */
    public Behind.Call toCall(String channel) {
        Organisation organisation = region.channel(channel)
                .flatMap(found -> region.organisation(found.behind()))
                .orElseThrow();
        return new Behind.Call(channel, organisation.name(), organisation.phone(), organisation.dial());
    }

    /** Terms that the desk goes by, in days. */
    public Map<String, Integer> retention() {
        return Map.of("keep", keepDays(), "recognition", region.retention("recognition"));
    }

    /** The furthest day that the desk may set for a case, from today. */
    public int keepDays() {
        return region.retention("keep");
    }

    /** Names of the municipalities: the answers to a question of type {@code place}. */
    @Override
    public List<String> places() {
        return region.municipalities().stream().map(Municipality::name).toList();
    }

    @Override
    public String warningSite() {
        return help.site("uglymugs").orElse("");
    }

    private String shown(String organisation) {
        return help.phone(organisation).orElseThrow().shown();
    }

    @Override
    public List<Team> teams(List<String> channels, Language language) {
        return channels.stream()
                .flatMap(id -> region.channel(id).stream())
                .map(channel ->
                        new Team(channel.id(), channel.name().in(language).orElseThrow()))
                .toList();
    }

    @Override
    public HelpCard emergency(Language language) {
        return help.emergency(language);
    }

    @Override
    public List<HelpCard> help(List<String> cards, Language language) {
        return region.organisations().stream()
                .filter(organisation -> cardsWith(organisation.id()).stream().anyMatch(cards::contains))
                .map(organisation -> help.card(organisation, language))
                .toList();
    }

    @Override
    public Map<String, String> facts(List<String> channels, Language language) {
        return values(channels, language);
    }

    /** Facts for ready sentences: the number that answers at night and, where every team has reading days, those. */
    public Map<String, String> known(Language language) {
        List<Channel> teams = region.channels().stream()
                .filter(channel -> channel.receives().isEmpty())
                .toList();
        Map<String, String> known = new LinkedHashMap<>(Map.of("night", shown("csg")));
        if (teams.stream().noneMatch(team -> team.readingDays().isEmpty())) {
            known.put("days", days.of(teams.stream().map(Channel::id).toList(), language));
        }
        return known;
    }

    private Map<String, Object> channel(Channel channel, Language language) {
        return Map.of(
                "id",
                channel.id(),
                "name",
                channel.name().in(language).orElseThrow(),
                "reader",
                channel.reader().in(language).orElseThrow(),
                "line",
                channel.line().in(language).orElseThrow(),
                "days",
                days.of(channel, language),
                "behind",
                channel.behind());
    }

    @Override
    public Map<String, String> values(List<String> channels, Language language) {
        return Map.of(
                "night",
                shown("csg"),
                "days",
                days.of(channels, language),
                "backups",
                words.of(region.backups(), language));
    }
}
