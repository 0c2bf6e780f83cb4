package nl.luwte.portal.noscript;

import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Language;

/** What these pages say about who reads and about the region. */
public interface Teams {

    /** A channel and what its team is called. */
    record Team(String id, String name) {}

    /** Teams that read form 1, the default first. */
    List<Team> all(Language language);

    /** Names of the region's municipalities, in the order in which they are offered as an answer. */
    List<String> places();

    /** What stands in texts for {@code {days}} and the like. */
    Map<String, String> facts(Language language);

    default String name(String channel, Language language) {
        return all(language).stream()
                .filter(team -> team.id().equals(channel))
                .map(Team::name)
                .findFirst()
                .orElse(channel);
    }
}
