package nl.luwte.portal.information;

import java.util.List;
import nl.luwte.i18n.Language;

/** Who can be called, from the region pack. */
@FunctionalInterface
public interface HelpCards {

    /** In the order of the page. */
    List<HelpGroup> groups(Language language);
}
