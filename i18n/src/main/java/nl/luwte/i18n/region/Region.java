package nl.luwte.i18n.region;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.json.DataException;

/**
 * A region.
 *
 * @param example its facts are invented: only a demo may show it, and says so
 * @param channels teams of readers, in the order in which a page offers them
 * @param contacts persons to ask for; empty: to be supplied
 * @param backups for how long backups are kept; empty while to be supplied
 * @param promises what the municipality promises, and what it has not promised
 * @param terms name to how long something is kept
 * @param recognition what a recognition is, where a municipality has one
 * @param exit language code to the address of an ordinary site for the exit button
 * @param legal points that a lawyer still has to decide: the national ones, then its own
 */
public record Region(String id, Localised name, boolean example, List<Municipality> municipalities, List<Channel> channels,
        List<Organisation> organisations, List<Contact> contacts, WalkIns walkIns, Localised backups, List<Promise> promises,
        Map<String, Term> terms, Optional<Recognition> recognition, Map<String, String> exit, List<LegalPoint> legal) {

    /**
     * A team of readers.
     *
     * @param id channel id, at most 8 characters
     * @param name name of the team
     * @param reader what one of them is called
     * @param line who they are, in a sentence
     * @param readingDays days of the week on which messages are read, Monday first; empty while to be supplied
     * @param behind id of the organisation to call when nobody has read; it has a telephone number
     * @param receives option of question {@code k6}; present: no form names this team, it reads what another hands over
     */
    public record Channel(String id, Localised name, Localised reader, Localised line, Set<DayOfWeek> readingDays, String behind,
            Optional<String> receives) {
        public Channel {
            readingDays = readingDays.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(readingDays));
        }
    }

    /**
     * An organisation that helps.
     *
     * @param national whether it is there for the whole country
     * @param group section of the help page (message {@code help.group.<group>})
     * @param phone as it is shown; the empty string: none known
     * @param dial digits to dial; the empty string: none known
     * @param always answers day and night
     * @param hours opening hours; empty while to be supplied
     * @param languages codes of the languages that its source names; empty: not known
     * @param needs what it helps with; at least one
     * @param towns ids of the municipalities it is there for; empty: the whole region
     * @param site address of its site; the empty string: none
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     * @param check what still has to be verified before publication
     */
    public record Organisation(String id, boolean national, String group, String name, String phone, String dial, boolean always,
            Localised hours, List<String> languages, Set<Need> needs, List<String> towns, Localised purpose, String site, String source,
            String day, String check) {

        /** Whether it is there for a municipality. */
        public boolean serves(String town) {
            return towns.isEmpty() || towns.contains(town);
        }
    }

    /**
     * How long something is kept.
     *
     * @param basis why this number
     * @param legal id of the open legal point; the empty string: decided
     */
    public record Term(int days, String basis, String legal) {
    }

    /**
     * What a recognition is.
     *
     * @param recorded what is written down
     * @param by who writes it down
     * @param kept how long
     * @param stop how to stop
     * @param follows what comes after it
     * @param minimumAge years; 0 while to be supplied
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     * @param signedOff role and day; the empty string: not agreed yet
     */
    public record Recognition(Localised recorded, Localised by, Localised kept, Localised stop, Localised follows, int minimumAge,
            String source, String day, String signedOff) {
    }

    /** A point that a lawyer still has to decide. */
    public record LegalPoint(String id, String question) {
    }

    public Optional<Channel> channel(String channelId) {
        return channels.stream().filter(channel -> channel.id().equals(channelId)).findFirst();
    }

    public Optional<Organisation> organisation(String organisationId) {
        return organisations.stream().filter(organisation -> organisation.id().equals(organisationId)).findFirst();
    }

    public Optional<Municipality> municipality(String municipalityId) {
        return municipalities.stream().filter(municipality -> municipality.id().equals(municipalityId)).findFirst();
    }

    /** Who helps with a need anywhere in the region, those that answer day and night first. */
    public List<Organisation> helpFor(Need need) {
        return help(organisation -> organisation.needs().contains(need));
    }

    /** Who helps in a municipality, national help too, those that answer day and night first. */
    public List<Organisation> helpIn(String town) {
        return help(organisation -> organisation.serves(town));
    }

    /** Who helps with a need in a municipality, national help too, those that answer day and night first. */
    public List<Organisation> helpFor(Need need, String town) {
        return help(organisation -> organisation.needs().contains(need) && organisation.serves(town));
    }

    private List<Organisation> help(Predicate<Organisation> asked) {
        return organisations.stream().filter(asked).sorted(Comparator.comparing(organisation -> !organisation.always())).toList();
    }

    /** Persons to ask for in a municipality; empty: to be supplied. */
    public List<Contact> contactsIn(String town) {
        return contacts.stream().filter(contact -> contact.serves(town)).toList();
    }

    /** What somebody answers for. */
    public List<Promise.Signed> signedPromises() {
        return promises.stream().filter(Promise.Signed.class::isInstance).map(Promise.Signed.class::cast).toList();
    }

    /** What nobody has signed: ask them first. */
    public List<Promise.Open> openPromises() {
        return promises.stream().filter(Promise.Open.class::isInstance).map(Promise.Open.class::cast).toList();
    }

    /** Whether a municipality of it has a recognition one can sign up for. */
    public boolean hasRecognition() {
        return municipalities.stream().anyMatch(Municipality::recognises);
    }

    /**
     * For how long something is kept, in days.
     *
     * @param termName {@code case}, {@code recognition} or {@code keep}
     */
    public int retention(String termName) {
        Term term = terms.get(termName);
        if (term == null) {
            throw new DataException("region " + id + " has no term " + termName);
        }
        return term.days();
    }

    /** Where the exit button leads for a reader of this language. */
    public String exit(Language language) {
        return exit.get(language.code());
    }
}
