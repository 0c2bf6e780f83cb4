package nl.luwte.portal.information;

import java.util.List;
import nl.luwte.i18n.Language;

/** Ways to write that this region offers. */
public interface Doors {

    /** The form for a question or a talk. */
    int TALK = 6;

    /**
     * A form as a door.
     *
     * @param form    its number in the address
     * @param name    what it is called
     * @param readers what those are called who read it
     */
    record Door(int form, String name, String readers) {}

    /** In the order of their numbers. */
    List<Door> all(Language language);

    /** Whether the form with this number is offered, behind a door or on the page about recognition. */
    boolean offers(int form);
}
