package nl.luwte.i18n.content;

import java.util.Optional;

/** What a text needs to know of the site it stands in. Names are those of docs/format/content.md. */
public interface Surroundings {
    /**
     * Address of a topic, page or form, below the origin.
     *
     * @param kind {@code i}, {@code p} or {@code f}
     */
    String address(String kind, String name);

    /** The telephone number of an organisation, unless it is still to be supplied or not in this region. */
    Optional<Phone> phone(String organisation);

    /** The site of an organisation, if it has one. */
    Optional<String> site(String organisation);

    /** Path data of a pictogram. */
    String pictogram(String name);

    /** The words for a number that is still to be supplied. */
    String toBeSupplied();

    /** The words that mark a link to another site. */
    String otherSite();

    /**
     * A telephone number.
     *
     * @param shown as it is written
     * @param dial as a telephone dials it
     */
    record Phone(String shown, String dial) {
    }
}
