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
    int MOST_SENTENCES = 30;
    int MOST_FIELDS = 32;
    int MOST_VALUES = 64;
    List<String> STATUSES = List.of("handling", "passed-on", "closed");

    /** Of a report or addition: question id to answer; a skipped question is absent. */
    record Questionnaire(Map<String, Answer> byQuestion) implements Answers {
        public Questionnaire {
            byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
            require(byQuestion.size() <= MOST_QUESTIONS);
            byQuestion.keySet().forEach(Names.QUESTION::require);
        }
    }

    /**
     * Of a message or reply.
     *
     * @param sentences of a reply only: names of the ready sentences that make up the text, for colleagues; the text counts
     */
    record Text(String text, List<String> sentences) implements Answers {
        public Text {
            sentences = List.copyOf(sentences);
            require(!text.isEmpty());
            require(sentences.size() <= MOST_SENTENCES && areDistinct(sentences));
            sentences.forEach(Names.IDENTIFIER::require);
        }

        public Text(String text) {
            this(text, List.of());
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

    /** Of a status: how far the care workers are. */
    record Status(String status) implements Answers {
        public Status {
            require(STATUSES.contains(status));
        }
    }

    /** What a care worker wrote for colleagues: an act and its fields, which are read at the desk only. */
    record Work(String act, Map<String, Field> fields) implements Answers {
        public Work {
            Names.IDENTIFIER.require(act);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            require(fields.size() <= MOST_FIELDS);
            fields.keySet().forEach(Names.IDENTIFIER::require);
        }
    }

    /** The texts of one field of {@link Work}; several of them are an array in the JSON, and so is one that {@code isList}. */
    record Field(List<String> texts, boolean isList) {
        public Field {
            texts = List.copyOf(texts);
            require(isList ? !texts.isEmpty() && texts.size() <= MOST_VALUES && areDistinct(texts) : texts.size() == 1);
            texts.forEach(text -> require(text.length() <= LONGEST_TEXT));
        }

        public static Field of(String text) {
            return new Field(List.of(text), false);
        }

        public static Field of(List<String> texts) {
            return new Field(texts, true);
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
            case MESSAGE -> new Text(Fields.of(value, "text").text("text"));
            case REPLY -> readReply(Fields.of(value, Set.of("text"), Set.of("sentences")));
            case WITHDRAWAL -> new Withdrawn(Fields.of(value, "withdrawn").distinctTexts("withdrawn", 1, MOST_OPTIONS));
            case ACKNOWLEDGEMENT -> new Received(Fields.of(value, "received").distinctTexts("received", 1, 64).stream()
                    .map(text -> Fields.bytesOf(text, 32)).toList());
            case STATUS -> new Status(Fields.of(value, "status").text("status"));
            case WORK -> readWork(Fields.of(value, "act", "fields"));
        };
    }

    /** Whether these are the answers of that kind. */
    default boolean belongTo(Kind kind) {
        return switch (kind) {
            case REPORT, ADDITION -> this instanceof Questionnaire;
            case MESSAGE -> this instanceof Text said && said.sentences().isEmpty();
            case REPLY -> this instanceof Text;
            case WITHDRAWAL -> this instanceof Withdrawn;
            case ACKNOWLEDGEMENT -> this instanceof Received;
            case STATUS -> this instanceof Status;
            case WORK -> this instanceof Work;
        };
    }

    default JsonObject toValue() {
        JsonValue.Builder object = JsonObject.builder();
        if (this instanceof Questionnaire given) {
            given.byQuestion().forEach((question, answer) -> object.put(question, toValue(answer)));
        } else if (this instanceof Text said) {
            object.put("text", said.text());
            if (!said.sentences().isEmpty()) {
                object.putTexts("sentences", said.sentences());
            }
        } else if (this instanceof Withdrawn withdrawal) {
            object.putTexts("withdrawn", withdrawal.questions());
        } else if (this instanceof Received receipt) {
            object.putTexts("received", receipt.messages().stream().map(Bytes::toBase64url).toList());
        } else if (this instanceof Status told) {
            object.put("status", told.status());
        } else if (this instanceof Work work) {
            JsonValue.Builder fields = JsonObject.builder();
            work.fields().forEach((name, field) -> fields.put(name, toValue(field)));
            object.put("act", work.act()).put("fields", fields.build());
        }
        return object.build();
    }

    private static JsonValue toValue(Answer answer) {
        return answer instanceof Answer.Many many ? JsonArray.ofTexts(many.options()) : new JsonString(((Answer.One) answer).value());
    }

    private static JsonValue toValue(Field field) {
        return field.isList() ? JsonArray.ofTexts(field.texts()) : new JsonString(field.texts().get(0));
    }

    private static Text readReply(Fields fields) {
        List<String> sentences = fields.has("sentences") ? fields.distinctTexts("sentences", 1, MOST_SENTENCES) : List.of();
        return new Text(fields.text("text"), sentences);
    }

    private static Work readWork(Fields work) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Fields.asObject(work.value("fields")).members().forEach((name, value) -> fields.put(name, value instanceof JsonArray array
                ? Field.of(Fields.distinctTexts(array.items()))
                : Field.of(Fields.asText(value))));
        return new Work(work.text("act"), fields);
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
