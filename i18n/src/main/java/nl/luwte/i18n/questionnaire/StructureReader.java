package nl.luwte.i18n.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.questionnaire.Question.Alert;
import nl.luwte.i18n.questionnaire.Question.Condition;

/** Reads structure.json. What a question must keep to stands in {@link StructureRules}. */
final class StructureReader {
    private static final int MOST_QUESTIONS = 64;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,7}");
    private static final Pattern QUESTION = Pattern.compile("[a-z0-9][a-z0-9.]{0,15}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
    private static final Set<String> REQUIRED = Set.of("id", "type", "core");
    private static final Set<String> OPTIONAL = Set.of("options", "limit", "pictograms", "when", "subject", "channels", "device", "alert",
            "consent", "preset", "exclusive");

    private final String file;
    private final Faults faults;

    private StructureReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** @throws DataException at the first fault */
    static Questionnaire read(String file, byte[] bytes) {
        return read(file, bytes, Faults.STOP);
    }

    /**
     * Goes on after a fault as far as it can; a question that cannot be read at all is left out.
     *
     * @throws DataException if the file as a whole cannot be read
     */
    static Questionnaire read(String file, byte[] bytes, Faults faults) {
        Fields top = new Fields(file, StrictJson.read(file, bytes));
        top.only(Set.of("version", "id", "form", "channels", "languages", "questions"), Set.of()).version1();
        return new StructureReader(file, faults).questionnaire(top, Sha256.base64Url(bytes));
    }

    private Questionnaire questionnaire(Fields top, String hash) {
        List<String> channels = matching(top, "channels", CHANNEL);
        if (channels.isEmpty() || top.number("form") < 1) {
            faults.add(top.error("a form has a number from 1 and at least one channel"));
        }
        Map<String, String> languages = top.stringMap("languages");
        languages.forEach((code, sha256) -> {
            if (!LANGUAGE.matcher(code).matches() || !HASH.matcher(sha256).matches()) {
                faults.add(top.error("languages: not a code and a SHA-256: " + code + " " + sha256));
            }
        });
        List<Question> questions = questions(top);
        new StructureRules(faults).form(top, questions, channels);
        return new Questionnaire(matching(top, "id", top.string("id"), ID), top.number("form"), channels, languages, questions, hash);
    }

    private List<Question> questions(Fields top) {
        List<Question> questions = new ArrayList<>();
        StructureRules rules = new StructureRules(faults);
        for (Fields unnamed : top.objects("questions")) {
            try {
                Fields fields = unnamed.as(file + ", question " + unnamed.string("id"));
                Question question = question(fields);
                rules.question(fields, question, questions);
                questions.add(question);
            } catch (DataException fault) {
                faults.add(fault);
            }
        }
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            faults.add(top.error("a form has 1 to " + MOST_QUESTIONS + " questions"));
        }
        return List.copyOf(questions);
    }

    private Question question(Fields fields) {
        fields.strangeKeys(REQUIRED, OPTIONAL).forEach(faults::add);
        return new Question(matching(fields, "id", fields.string("id"), QUESTION), type(fields), fields.flag("core"),
                matching(fields, "options", ID), fields.has("limit") ? fields.number("limit") : 0, fields.stringMap("pictograms"),
                condition(fields), fields.flag("subject"), matching(fields, "channels", CHANNEL), fields.flag("device"), alert(fields),
                fields.flag("consent"), fields.oneOrMany("preset"), fields.strings("exclusive"));
    }

    private QuestionType type(Fields fields) {
        switch (fields.has("type") ? fields.string("type") : "") {
            case "one":
                return QuestionType.ONE;
            case "many":
                return QuestionType.MANY;
            case "place":
                return QuestionType.PLACE;
            case "text":
                return QuestionType.TEXT;
            default:
                faults.add(fields.error("type: one, many, place or text"));
                return fields.has("options") ? QuestionType.MANY : QuestionType.TEXT;
        }
    }

    private static Optional<Condition> condition(Fields fields) {
        if (!fields.has("when")) {
            return Optional.empty();
        }
        Fields when = fields.object("when").only(Set.of("question", "has"), Set.of());
        return Optional.of(new Condition(when.string("question"), when.oneOrMany("has")));
    }

    private Optional<Alert> alert(Fields fields) {
        if (!fields.has("alert")) {
            return Optional.empty();
        }
        Fields alert = fields.object("alert").only(Set.of("has", "card"), Set.of());
        return Optional.of(new Alert(alert.oneOrMany("has"), matching(fields, "alert.card", alert.string("card"), ID)));
    }

    private List<String> matching(Fields fields, String key, Pattern pattern) {
        return fields.strings(key).stream().map(value -> matching(fields, key, value, pattern)).toList();
    }

    private String matching(Fields fields, String key, String value, Pattern pattern) {
        if (!pattern.matcher(value).matches()) {
            faults.add(fields.error(key + ": does not match " + pattern + ": " + value));
        }
        return value;
    }
}
