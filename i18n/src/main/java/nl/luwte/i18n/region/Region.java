package nl.luwte.i18n.region;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.json.DataException;

/**
 * A region.
 *
 * @param example its facts are invented: only a demo may show it, and says so
 * @param channels teams of readers, in the order in which a page offers them
 * @param backups for how long backups are kept; empty while to be supplied
 * @param promises texts of promises that the municipality has signed off
 * @param terms name to how long something is kept
 * @param recognition what a recognition is, where a municipality has one
 * @param exit language code to the address of an ordinary site for the exit button
 * @param legal points that a lawyer still has to decide: the national ones, then its own
 */
public record Region(String id, Localised name, boolean example, List<Municipality> municipalities, List<Channel> channels,
        List<Organisation> organisations, Localised backups, List<Localised> promises, Map<String, Term> terms,
        Optional<Recognition> recognition, Map<String, String> exit, List<LegalPoint> legal) {

    /** @param policy whether it recognises who works for herself at home (erkenning); absent: not known */
    public record Municipality(String id, String name, Optional<Policy> policy) {
        boolean recognises() {
            return policy.map(Policy::kind).filter(PolicyKind.VOLUNTARY::equals).isPresent();
        }
    }

    /** What a municipality does about recognition. */
    public enum PolicyKind {
        /** It has none. */
        NONE,
        /** Conditions, and nobody signs up. */
        CONDITIONS,
        /** Who wants may sign up. */
        VOLUNTARY
    }

    /**
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     */
    public record Policy(PolicyKind kind, String source, String day) {
    }

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
     * @param group section of the help page (message {@code help.group.<group>})
     * @param phone as it is shown; the empty string: none known
     * @param dial digits to dial; the empty string: none known
     * @param always answers day and night
     * @param hours opening hours; empty while to be supplied
     * @param languages codes of the languages that its source names; empty: not known
     * @param site address of its site; the empty string: none
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     * @param check what still has to be verified before publication
     */
    public record Organisation(String id, String group, String name, String phone, String dial, boolean always, Localised hours,
            List<String> languages, Localised purpose, String site, String source, String day, String check) {
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
