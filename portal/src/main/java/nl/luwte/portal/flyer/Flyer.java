package nl.luwte.portal.flyer;

import java.time.LocalDate;
import java.util.List;
import nl.luwte.portal.information.Towns.Origin;
import nl.luwte.portal.information.Towns.Town;
import nl.luwte.portal.information.Towns.WalkIn;

/**
 * What a flyer tells of a municipality.
 *
 * @param town     its persons, and what it has no date for
 * @param walkIns  the next ones: of each organisation one on A6, all on A4
 * @param night    who answers day and night
 * @param local    other help in the region
 * @param national other help in the whole country
 * @param sources  of the words and of these facts
 * @param qr       leads to {@code address}
 * @param address  of the portal in this language, as one types it
 * @param day      on which this was so
 */
public record Flyer(
        Town town,
        List<WalkIn> walkIns,
        List<Line> night,
        List<Line> local,
        List<Line> national,
        List<Read> sources,
        QrPicture qr,
        String address,
        LocalDate day) {

    /** Sheets that it is made for. */
    public enum Size {
        /** 105 by 148 mm, both sides. */
        A6,
        /** 210 by 297 mm. */
        A4
    }

    /**
     * An organisation.
     *
     * @param group message {@code help.group.<group>} says what it is for
     * @param phone as it is written; empty where there is none
     * @param site  as one types it; empty where there is none
     * @param hours when it answers, or that this is to be supplied
     */
    public record Line(String id, String group, String name, String phone, String site, String hours, Origin origin) {

        /** Whether how to reach it is to be supplied. */
        public boolean isMissing() {
            return phone.isEmpty() && site.isEmpty();
        }

        /** Whether the line before it has said already what both are for; on a small sheet a missing one does not say it. */
        public boolean follows(Line before) {
            return before != null && before.group.equals(group) && before.isMissing() == isMissing();
        }
    }

    /** Where something was read, and on which days. */
    public record Read(String source, List<LocalDate> days) {}
}
