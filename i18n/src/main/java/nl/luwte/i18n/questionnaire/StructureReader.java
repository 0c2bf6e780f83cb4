package nl.luwte.i18n.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.questionnaire.Question.Alert;
import nl.luwte.i18n.questionnaire.Question.Condition;

/** Reads structure.json. */
final class StructureReader {
    private static final int MAX_QUESTIONS = 64;
    private static final int MAX_OPTIONS = 32;
    private static final int MAX_TEXT = 4_000;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,7}");
    private static final Pattern QUESTION = Pattern.compile("[a-z0-9][a-z0-9.]{0,15}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
    private static final Set<String> OPTIONAL = Set.of("options", "limit", "pictograms", "when", "channels", "device", "alert", "consent",
            "preset", "exclusive");

    private StructureReader() {
    }

    static Questionnaire read(String file, byte[] bytes) {
        Fields top = new Fields(file, StrictJson.read(file, bytes));
        top.only(Set.of("version", "id", "form", "channels", "languages", "questions"), Set.of()).version1();
        List<String> channels = matching(top, "channels", CHANNEL);
        if (channels.isEmpty() || top.number("form") < 1) {
            throw top.error("a form has a number from 1 and at least one channel");
        }
        Map<String, String> languages = top.stringMap("languages");
        languages.forEach((code, hash) -> {
            if (!LANGUAGE.matcher(code).matches() || !HASH.matcher(hash).matches()) {
                throw top.error("languages: not a code and a SHA-256: " + code + " " + hash);
            }
        });
        return new Questionnaire(top.string("id", ID), top.number("form"), channels, languages, questions(top, channels),
                Sha256.base64Url(bytes));
    }

    private static List<Question> questions(Fields top, List<String> channels) {
        List<Question> questions = new ArrayList<>();
        for (Fields fields : top.objects("questions")) {
            Question question = question(fields, channels);
            checkPlace(fields, question, questions);
            questions.add(question);
        }
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            throw top.error("a form has 1 to " + MAX_QUESTIONS + " questions");
        }
        return List.copyOf(questions);
    }

    private static Question question(Fields fields, List<String> channels) {
        fields.only(Set.of("id", "type", "core"), OPTIONAL);
        Question question = new Question(fields.string("id", QUESTION), type(fields), fields.flag("core"),
                matching(fields, "options", ID), fields.has("limit") ? fields.number("limit") : 0, fields.stringMap("pictograms"),
                condition(fields), matching(fields, "channels", CHANNEL), fields.flag("device"), alert(fields), fields.flag("consent"),
                fields.oneOrMany("preset"), fields.strings("exclusive"));
        checkAnswers(fields, question);
        checkOptionsNamed(fields, question);
        if (!channels.containsAll(question.channels())) {
            throw fields.error("channels: the form has only " + channels);
        }
        return question;
    }

    private static void checkAnswers(Fields fields, Question question) {
        boolean text = question.type() == QuestionType.TEXT;
        if (text == fields.has("options") || text != fields.has("limit")) {
            throw fields.error("a text has a limit, any other question has options");
        }
        if (text && (question.limit() < 1 || question.limit() > MAX_TEXT)) {
            throw fields.error("limit: 1 to " + MAX_TEXT);
        }
        if (!text && (question.options().isEmpty() || question.options().size() > MAX_OPTIONS)) {
            throw fields.error("options: 1 to " + MAX_OPTIONS);
        }
        if (question.type() != QuestionType.MANY && (!question.exclusive().isEmpty() || question.preset().size() > 1)) {
            throw fields.error("exclusive and a preset of several belong to a question of type many");
        }
        if (question.consent() && question.preset().isEmpty()) {
            throw fields.error("a consent needs a preset");
        }
        if (question.device() && question.consent()) {
            throw fields.error("an answer that stays on the device cannot be a consent");
        }
    }

    private static void checkOptionsNamed(Fields fields, Question question) {
        Set<String> named = new HashSet<>(question.preset());
        named.addAll(question.exclusive());
        named.addAll(question.pictograms().keySet());
        question.alert().ifPresent(alert -> named.add(alert.has()));
        named.removeAll(question.options());
        if (!named.isEmpty()) {
            throw fields.error("these are not options of the question: " + named);
        }
    }

    private static void checkPlace(Fields fields, Question question, List<Question> before) {
        if (before.stream().anyMatch(earlier -> earlier.id().equals(question.id()))) {
            throw fields.error("the id stands twice: " + question.id());
        }
        if (question.core() && before.stream().anyMatch(earlier -> !earlier.core())) {
            throw fields.error("a core question comes after one that is not: " + question.id());
        }
        question.when().ifPresent(when -> {
            boolean known = before.stream()
                    .anyMatch(earlier -> earlier.id().equals(when.question()) && earlier.options().contains(when.has()));
            if (!known) {
                throw fields.error("when: no earlier question " + when.question() + " with the option " + when.has());
            }
        });
    }

    private static QuestionType type(Fields fields) {
        return switch (fields.string("type")) {
            case "one" -> QuestionType.ONE;
            case "many" -> QuestionType.MANY;
            case "text" -> QuestionType.TEXT;
            default -> throw fields.error("type: one, many or text");
        };
    }

    private static Optional<Condition> condition(Fields fields) {
        if (!fields.has("when")) {
            return Optional.empty();
        }
        Fields when = fields.object("when").only(Set.of("question", "has"), Set.of());
        return Optional.of(new Condition(when.string("question"), when.string("has")));
    }

    private static Optional<Alert> alert(Fields fields) {
        if (!fields.has("alert")) {
            return Optional.empty();
        }
        Fields alert = fields.object("alert").only(Set.of("has", "card"), Set.of());
        return Optional.of(new Alert(alert.string("has"), alert.string("card", ID)));
    }

    private static List<String> matching(Fields fields, String key, Pattern pattern) {
        List<String> values = fields.strings(key);
        for (String value : values) {
            if (!pattern.matcher(value).matches()) {
                throw fields.error(key + ": does not match " + pattern + ": " + value);
            }
        }
        return values;
    }
}
