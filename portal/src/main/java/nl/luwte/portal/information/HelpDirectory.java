package nl.luwte.portal.information;

import java.util.List;
import nl.luwte.i18n.Language;
import nl.luwte.portal.information.HelpGroup.HelpCard;

/** Who can be called, from the region pack; those that answer day and night come first. */
public interface HelpDirectory {

    /** What somebody may need, in the order of the tiles; a need has the number of its place, from 1. */
    List<String> NEEDS = List.of("hurt", "ill", "stop", "afraid", "money", "papers");

    /** All of them, under the headings of the page. */
    List<HelpGroup> groups(Language language);

    /** Whom to call when somebody is in danger now. */
    HelpCard emergency(Language language);

    /** Who answers at any hour, but for the emergency number. */
    List<HelpCard> dayAndNight(Language language);

    /** Who helps with a need, in the region and in the whole country. */
    List<HelpCard> forNeed(String need, Language language);
}
