package nl.luwte.portal.information;

import java.util.List;
import nl.luwte.portal.information.Towns.Origin;

/** Organisations under one heading of the page "help now". */
public record HelpGroup(String id, List<HelpCard> cards) {

    /**
     * One organisation.
     *
     * @param phone     as it is written; empty where there is none
     * @param dial      as a telephone dials it
     * @param languages names of the languages it speaks, as one list; empty where this is not known
     * @param hours     when it answers, or that this is to be supplied
     * @param site      address; empty where there is none
     * @param origin    where this was read, and when
     */
    public record HelpCard(
            String id,
            String name,
            String what,
            String phone,
            String dial,
            String hours,
            String languages,
            String site,
            Origin origin) {}
}
