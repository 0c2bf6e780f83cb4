package nl.luwte.i18n.sentence;

import java.util.List;
import java.util.Optional;

/**
 * One ready sentence; its words stand per language in {@link Sentences#texts}.
 *
 * @param group what it is for; one of {@link Sentences#groups}
 * @param needs names of the placeholders that the care worker fills in, in the order in which she is asked
 * @param basis where the fact in it comes from; empty when it states none
 */
public record Sentence(String id, String group, List<String> needs, Optional<Basis> basis) {

    /** @param day when the source was read, {@code YYYY-MM-DD} */
    public record Basis(String source, String day) {
    }
}
