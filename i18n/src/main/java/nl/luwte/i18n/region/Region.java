package nl.luwte.i18n.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Language;

/**
 * A region.
 *
 * @param channels teams of readers, in the order in which a page offers them
 * @param readingDays days on which messages are read; empty while to be supplied
 * @param backups for how long backups are kept; empty while to be supplied
 * @param promises texts of promises that the municipality has signed off
 * @param exit language code to the address of an ordinary site for the exit button
 * @param legal points that a lawyer still has to decide
 */
public record Region(String id, Localised name, List<Municipality> municipalities, List<Channel> channels,
        List<Organisation> organisations, Localised readingDays, Localised backups, List<Localised> promises, Map<String, String> exit,
        List<LegalPoint> legal) {

    public record Municipality(String id, String name) {
    }

    /**
     * A team of readers.
     *
     * @param id channel id, at most 8 characters
     * @param name name of the team
     * @param reader what one of them is called
     * @param line who they are, in a sentence
     */
    public record Channel(String id, Localised name, Localised reader, Localised line) {
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

    /** A point that a lawyer still has to decide. */
    public record LegalPoint(String id, String question) {
    }

    public Optional<Channel> channel(String channelId) {
        return channels.stream().filter(channel -> channel.id().equals(channelId)).findFirst();
    }

    public Optional<Organisation> organisation(String organisationId) {
        return organisations.stream().filter(organisation -> organisation.id().equals(organisationId)).findFirst();
    }

    /** Where the exit button leads for a reader of this language. */
    public String exit(Language language) {
        return exit.get(language.code());
    }
}
