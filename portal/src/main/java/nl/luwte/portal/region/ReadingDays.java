package nl.luwte.portal.region;

import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Channel;

/** When teams read, in the words of a language. */
final class ReadingDays {

    private final Region region;
    private final Catalogue catalogue;
    private final Words words;

    ReadingDays(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
        this.words = new Words(catalogue, region.example());
    }

    /** As "maandag, woensdag en vrijdag", marked where the region is an example; or that it is to be supplied. */
    String of(Channel channel, Language language) {
        if (channel.readingDays().isEmpty()) {
            return words.toBeSupplied(language);
        }
        return words.marked(Words.days(channel.readingDays(), language), language);
    }

    /**
     * One answer where these teams read on the same days, else one for each.
     *
     * @param channels ids, at least one
     */
    String of(List<String> channels, Language language) {
        List<Channel> teams = channels.stream()
                .map(id -> region.channel(id).orElseThrow())
                .toList();
        if (teams.stream().map(Channel::readingDays).distinct().count() == 1) {
            return of(teams.get(0), language);
        }
        List<String> each = teams.stream()
                .map(team -> catalogue.text(
                        language,
                        "page.team-days",
                        Map.of("team", team.name().in(language).orElseThrow(), "days", of(team, language))))
                .toList();
        return String.join("; ", each);
    }
}
