package nl.luwte.portal.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.luwte.i18n.Language;
import nl.luwte.portal.information.HelpGroup.HelpCard;

/** What the region pack knows of each municipality. A town has the number of its place in the pack, from 1. */
public interface Towns {

    /** Names of the towns, in the order of their numbers. */
    List<String> names();

    /**
     * A town, for a page in this language.
     *
     * @param today a walk-in before it is not shown
     */
    Optional<Town> town(int number, Language language, LocalDate today);

    /** Help in the whole country that does not answer day and night. */
    List<HelpCard> byDay(Language language);

    /**
     * @param example whether its facts are invented
     * @param location where a place of work may be; empty: to be supplied
     * @param local help in the region, {@code national} for the whole country, as far as it answers day and night
     */
    record Town(
            String name,
            boolean example,
            Optional<Age> age,
            List<Work> work,
            Optional<Fact> location,
            List<Contact> contacts,
            List<WalkIn> walkIns,
            List<Undated> undated,
            List<Promise> promises,
            List<HelpCard> local,
            List<HelpCard> national) {}

    /** Where a fact was read, and when. */
    record Origin(String source, LocalDate day) {}

    /** A text with its origin. */
    record Fact(String text, Origin origin) {}

    /** Minimum age in years. */
    record Age(int years, Origin origin) {}

    /**
     * A form of work.
     *
     * @param rule message {@code town.kind.<rule>}; empty: to be supplied
     * @param fact what it means
     */
    record Work(String form, String rule, Optional<Fact> fact) {}

    /**
     * A person to ask for.
     *
     * @param days in words; empty: to be supplied
     * @param languages names, in words; empty: to be supplied
     */
    record Contact(String firstName, String role, String days, String languages, String phone, String dial, Origin origin) {}

    /** A coming time at which one may walk in; {@code place} is empty while to be supplied. */
    record WalkIn(String organisation, String place, LocalDate date, String from, String to, Origin origin) {}

    /** A walk-in whose next date is to be supplied. */
    record Undated(String organisation, Origin origin) {}

    /**
     * What is promised, or what to ask first.
     *
     * @param signedBy role; empty: nobody has signed it
     */
    record Promise(String text, String signedBy, Optional<LocalDate> day) {}
}
