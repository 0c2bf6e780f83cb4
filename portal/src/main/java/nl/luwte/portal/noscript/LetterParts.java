package nl.luwte.portal.noscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.luwte.crypto.envelope.Answers.Answer;

/**
 * A message has one size. What does not fit is said in a second message: the rest of a text goes on under the same
 * question id (docs/format/envelope.md).
 */
final class LetterParts {

    /** Below this a text is moved to the next message whole rather than cut; UTF-16 units. */
    private static final int LEAST_PIECE = 200;

    /** No option and no name of a place is longer; UTF-16 units. */
    private static final int LONGEST_TICK = 64;

    private LetterParts() {}

    /**
     * What was ticked before what was written: a consent counts in a report only, not in what goes on after it
     * (docs/format/envelope.md).
     */
    static Map<String, Answer> optionsFirst(Map<String, Answer> answers) {
        Map<String, Answer> ordered = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (!isLong(answer)) {
                ordered.put(question, answer);
            }
        });
        answers.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static boolean isLong(Answer answer) {
        return answer instanceof Answer.One one && one.value().length() > LONGEST_TICK;
    }

    /**
     * The answers of each message, in order.
     *
     * @param fits whether these answers fit into one message; answers of options alone must
     */
    static List<Map<String, Answer>> split(Map<String, Answer> answers, Predicate<Map<String, Answer>> fits) {
        List<Map<String, Answer>> parts = new ArrayList<>();
        Map<String, Answer> part = new LinkedHashMap<>();
        for (Map.Entry<String, Answer> entry : answers.entrySet()) {
            Answer rest = entry.getValue();
            while (!fits.test(with(part, entry.getKey(), rest))) {
                if (rest instanceof Answer.One text) {
                    int length = longest(part, entry.getKey(), text.value(), fits);
                    if (length >= LEAST_PIECE) {
                        part.put(entry.getKey(), new Answer.One(text.value().substring(0, length)));
                        rest = new Answer.One(text.value().substring(length));
                    }
                }
                if (part.isEmpty()) {
                    throw new IllegalArgumentException("an answer does not fit into a message");
                }
                parts.add(part);
                part = new LinkedHashMap<>();
            }
            part.put(entry.getKey(), rest);
        }
        parts.add(part);
        return parts;
    }

    private static Map<String, Answer> with(Map<String, Answer> part, String question, Answer answer) {
        Map<String, Answer> extended = new LinkedHashMap<>(part);
        extended.put(question, answer);
        return extended;
    }

    /** The longest beginning that fits, never ending inside a character. */
    private static int longest(
            Map<String, Answer> part, String question, String text, Predicate<Map<String, Answer>> fits) {
        int low = 0;
        int high = text.length();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (fits.test(with(part, question, new Answer.One(text.substring(0, middle))))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > 0 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
    }
}
