package nl.luwte.crypto.envelope;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;
import nl.luwte.crypto.document.Names;

/** What a message says, by its kind. */
public sealed interface Answers {
    int MOST_QUESTIONS = 64;
    int MOST_OPTIONS = 32;
    /** UTF-16 units of one text answer. */
    int LONGEST_TEXT = 12_000;

    /** Of a report or addition: question id to answer; a skipped question is absent. */
    record Questionnaire(Map<String, Answer> byQuestion) implements Answers {
        public Questionnaire {
            byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
            require(byQuestion.size() <= MOST_QUESTIONS);
            byQuestion.keySet().forEach(Names.QUESTION::require);
        }
    }

    /** Of a message or reply. */
    record Text(String text) implements Answers {
        public Text {
            require(!text.isEmpty());
        }
    }

    /** Of a withdrawal: the consent questions taken back. */
    record Withdrawn(List<String> questions) implements Answers {
        public Withdrawn {
            questions = List.copyOf(questions);
            require(!questions.isEmpty() && questions.size() <= MOST_OPTIONS && areDistinct(questions));
            questions.forEach(Names.QUESTION::require);
        }
    }

    /** Of an acknowledgement: the hashes of the messages a person received. */
    record Received(List<Bytes> messages) implements Answers {
        public Received {
            messages = List.copyOf(messages);
            require(!messages.isEmpty() && messages.size() <= 64 && areDistinct(messages));
            messages.forEach(hash -> require(hash.size() == 32));
        }
    }

    /** The answer to one question. */
    sealed interface Answer {
        /** One option id, or text. */
        record One(String value) implements Answer {
            public One {
                require(value.length() <= LONGEST_TEXT);
            }
        }

        /** Chosen option ids, all different. */
        record Many(List<String> options) implements Answer {
            public Many {
                options = List.copyOf(options);
                require(!options.isEmpty() && options.size() <= MOST_OPTIONS && areDistinct(options));
                options.forEach(Names.OPTION::require);
            }
        }
    }

    /** @throws Refused {@code field} or {@code encoding} unless the answers of this kind */
    static Answers read(Kind kind, JsonValue value) {
        return switch (kind) {
            case REPORT, ADDITION -> readQuestionnaire(Fields.asObject(value));
            case MESSAGE, REPLY -> new Text(Fields.of(value, "text").text("text"));
            case WITHDRAWAL -> new Withdrawn(Fields.of(value, "withdrawn").distinctTexts("withdrawn", 1, MOST_OPTIONS));
            case ACKNOWLEDGEMENT -> new Received(Fields.of(value, "received").distinctTexts("received", 1, 64).stream()
                    .map(text -> Fields.bytesOf(text, 32)).toList());
        };
    }

    /** Whether these are the answers of that kind. */
    default boolean belongTo(Kind kind) {
        return switch (kind) {
            case REPORT, ADDITION -> this instanceof Questionnaire;
            case MESSAGE, REPLY -> this instanceof Text;
            case WITHDRAWAL -> this instanceof Withdrawn;
            case ACKNOWLEDGEMENT -> this instanceof Received;
        };
    }

    default JsonObject toValue() {
        JsonValue.Builder object = JsonObject.builder();
        if (this instanceof Questionnaire given) {
            given.byQuestion().forEach((question, answer) -> object.put(question, toValue(answer)));
        } else if (this instanceof Text said) {
            object.put("text", said.text());
        } else if (this instanceof Withdrawn withdrawal) {
            object.putTexts("withdrawn", withdrawal.questions());
        } else if (this instanceof Received receipt) {
            object.putTexts("received", receipt.messages().stream().map(Bytes::toBase64url).toList());
        }
        return object.build();
    }

    private static JsonValue toValue(Answer answer) {
        return answer instanceof Answer.Many many ? JsonArray.ofTexts(many.options()) : new JsonString(((Answer.One) answer).value());
    }

    private static Questionnaire readQuestionnaire(JsonObject object) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        object.members().forEach((question, answer) -> answers.put(question, readAnswer(answer)));
        return new Questionnaire(answers);
    }

    private static Answer readAnswer(JsonValue value) {
        return value instanceof JsonArray array
                ? new Answer.Many(Fields.distinctTexts(array.items()))
                : new Answer.One(Fields.asText(value));
    }

    private static boolean areDistinct(List<?> items) {
        return Set.copyOf(items).size() == items.size();
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.FIELD);
    }
}
