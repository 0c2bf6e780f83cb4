package nl.luwte.i18n.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.region.Need;

/**
 * One thing to read about.
 *
 * @param id for us; not served
 * @param number in the address
 * @param needs under which questions of the help pages it is offered too; most have none
 * @param legal whether it tells of rules: then an unchecked translation is for a demo only
 * @param validUntil the last day on which it may be shown without a word about its age
 * @param texts by language code; {@code nl} is the text of record
 */
public record Topic(String id, int number, String pictogram, Group group, Set<Need> needs, boolean legal, LocalDate validUntil,
        List<Source> sources, Map<String, TopicText> texts) {
    /** Languages of last resort: these are read before a start, whatever else waits for its reviewer. */
    static final Set<String> OF_RECORD = Set.of("nl", "en");

    /** Where it stands and in how many languages. */
    public enum Group {
        /** First on the list, in every language of the portal. */
        FIRST,
        /** After those, in four languages at least. */
        MORE,
        /** To be shown to somebody who reads Dutch. */
        CARD,
        /** For paper, in every language of the portal; on no list of things to read. */
        FLYER
    }

    public Topic {
        needs = Set.copyOf(needs);
        sources = List.copyOf(sources);
        texts = Map.copyOf(texts);
    }

    /** The text in a language, checked or not. */
    public Optional<TopicText> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /**
     * The text that a reader may be given.
     *
     * @param demo whether nobody relies on what is read
     */
    public Optional<TopicText> servedIn(String language, boolean demo) {
        return in(language).filter(text -> demo || !legal || OF_RECORD.contains(language) || text.review().isPresent());
    }

    /** Whether nobody who may say so has checked it in the languages that every reader falls back on. */
    public boolean isOpen() {
        return legal && OF_RECORD.stream().anyMatch(code -> in(code).flatMap(TopicText::review).isEmpty());
    }
}
