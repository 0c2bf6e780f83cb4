package nl.luwte.portal.information;

import java.util.Optional;
import nl.luwte.i18n.content.Surroundings.Phone;

/** How organisations of the region pack are reached. */
public interface Contacts {

    /** The telephone number, unless it is still to be supplied or the region does not know the organisation. */
    Optional<Phone> phone(String organisation);

    /** Where its number was read, and when. */
    Optional<Towns.Origin> origin(String organisation);

    /** The address of its site, if it has one. */
    Optional<String> site(String organisation);
}
