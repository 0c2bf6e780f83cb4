package nl.luwte.portal.information;

import java.util.List;
import java.util.Optional;
import nl.luwte.i18n.Language;

/** What the region pack says about recognition (erkenning) of who works for herself at home. */
@FunctionalInterface
public interface Recognitions {

    /** For a page in this language. */
    Recognition in(Language language);

    /**
     * @param example whether the region is an invented one
     * @param towns   municipalities of which this is known
     * @param unknown names of the others, as one list; empty where there is none
     * @param offer   where one of them has a voluntary recognition
     */
    record Recognition(boolean example, List<Town> towns, String unknown, Optional<Offer> offer) {}

    /**
     * A municipality.
     *
     * @param kind {@code none}, {@code conditions} or {@code voluntary}, as in the messages
     * @param day  when the source was read
     */
    record Town(String name, String kind, String source, String day) {}

    /**
     * What a recognition is; a text that is missing says that it is to be supplied.
     *
     * @param parts    name of the part, as in the messages, and its text, in the order of the page
     * @param age      years, in digits; empty while to be supplied
     * @param ageShown the same with a mark where it is invented
     * @param signedBy who agreed to this, and when; empty: nobody yet
     */
    record Offer(List<Part> parts, String age, String ageShown, String source, String day, String signedBy) {}

    /** A part of the explanation. */
    record Part(String name, String text) {}
}
