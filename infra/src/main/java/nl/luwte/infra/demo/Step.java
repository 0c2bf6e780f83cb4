package nl.luwte.infra.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Kind;

/**
 * One message of an invented case.
 *
 * @param days how many days ago
 * @param by member id of the care worker who writes; the empty string: the reporter
 * @param team channel in which it is written: that of the case, or one it was handed over to
 * @param name by which a later step names this message; the empty string: none does
 * @param unaware whether the writer had not seen the message before it
 */
record Step(int days, String by, String team, String name, boolean unaware, Said said) {

    /** What a message says. */
    sealed interface Said {}

    /** A report or an addition. A place that begins with {@code #} is the municipality with that number in the region pack. */
    record Answered(Kind kind, Map<String, Answer> answers) implements Said {
        Answered {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** A message of the reporter. */
    record Wrote(String text) implements Said {}

    /** She takes these consents back. */
    record Withdrew(List<String> questions) implements Said {
        Withdrew {
            questions = List.copyOf(questions);
        }
    }

    /** A care worker acknowledges everything of the reporter that nobody acknowledged yet. */
    record Acknowledged() implements Said {}

    /**
     * A reply: a text, then ready sentences in the language of the case.
     *
     * @param sentences names of sentences that need nothing filled in
     */
    record Replied(String text, List<String> sentences) implements Said {
        Replied {
            sentences = List.copyOf(sentences);
        }
    }

    /** A care worker tells the reporter where her case stands. */
    record Told(String status) implements Said {}

    /**
     * An act. A field that begins with {@code #} is the hash of the message with that name; a {@code day} is a number of days from today.
     *
     * @param fields name to one text, or to several
     */
    record Worked(String act, Map<String, List<String>> fields) implements Said {
        Worked {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A care worker hands everything that the reporter wrote over to another team. */
    record HandedOver(String to, String ground, String text) implements Said {}

    /** Who says it, where a care worker does. */
    Optional<String> careWorker() {
        return by.isEmpty() ? Optional.empty() : Optional.of(by);
    }
}
