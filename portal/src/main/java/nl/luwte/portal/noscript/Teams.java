package nl.luwte.portal.noscript;

import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Language;
import nl.luwte.portal.information.HelpGroup.HelpCard;

/** What these pages say about who reads and about the region. */
public interface Teams {

    /** A channel and what its team is called. */
    record Team(String id, String name) {}

    /** These channels, in this order; one that the region does not have is left out. */
    List<Team> teams(List<String> channels, Language language);

    /**
     * What stands in texts for {@code {days}} and the like.
     *
     * @param channels of whose reading days {@code {days}} speaks
     */
    Map<String, String> facts(List<String> channels, Language language);

    /** Whom to call when somebody is in danger now. */
    HelpCard emergency(Language language);

    /** Whom to call, of the help cards with these names, each once. */
    List<HelpCard> help(List<String> cards, Language language);

    /** Names of the region's municipalities, in the order in which they are offered as an answer. */
    List<String> places();

    default String name(String channel, Language language) {
        return teams(List.of(channel), language).stream()
                .map(Team::name)
                .findFirst()
                .orElse(channel);
    }
}
