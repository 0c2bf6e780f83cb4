package nl.luwte.infra.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.QuestionType;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.sentence.Sentences;

/** Reads {@code demo/cases.json}, so strictly that a new edition of a form breaks the build and not the demo. */
final class Examples {
    private static final String FILE = "demo/cases.json";
    private static final String REPORT = "report";

    private final Questionnaires questionnaires;
    private final ExampleRules rules;

    private Examples(Questionnaires questionnaires, Sentences sentences) {
        this.questionnaires = questionnaires;
        this.rules = new ExampleRules(sentences);
    }

    /**
     * All invented cases of this build.
     *
     * @throws DataException if one breaks a rule of its form, of {@link Cast} or of {@link ExampleRules}
     */
    static List<Example> load(Questionnaires questionnaires, Sentences sentences) {
        return read(FILE, Resources.bytes(FILE), questionnaires, sentences);
    }

    static List<Example> read(String file, byte[] bytes, Questionnaires questionnaires, Sentences sentences) {
        Fields top = new Fields(file, StrictJson.readLoosely(file, bytes)).only(Set.of("version", "cases"), Set.of()).version1();
        Examples reader = new Examples(questionnaires, sentences);
        List<Example> examples = top.objects("cases").stream().map(fields -> reader.example(fields.as(file + " " + fields.string("id")))).toList();
        if (examples.stream().map(Example::id).distinct().count() != examples.size()) {
            throw top.error("an id stands twice");
        }
        return examples;
    }

    private Example example(Fields fields) {
        fields.only(Set.of("id", "form", "channel", "language", "days", "answers", "then"), Set.of("noReply", "sealedBy"));
        String channel = fields.string("channel");
        Questionnaire form = questionnaires.current(fields.string("form")).orElseThrow(() -> fields.error("no such form")).questionnaire();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(fields.number("days"), "", channel, REPORT, false, new Step.Answered(Kind.REPORT, answers(form, fields.object("answers")))));
        fields.objects("then").forEach(then -> steps.add(step(form, channel, then)));
        SealedBy sealedBy = fields.has("sealedBy") ? sealedBy(fields) : SealedBy.BROWSER;
        Example example = new Example(fields.string("id"), form.id(), channel, fields.string("language"), fields.flag("noReply"), sealedBy, steps);
        rules.check(fields, form, example);
        return example;
    }

    private Step step(Questionnaire form, String channel, Fields fields) {
        String name = fields.has("as") ? fields.string("as") : "";
        String team = fields.has("at") ? fields.string("at") : channel;
        String by = fields.has("by") ? fields.string("by") : "";
        return new Step(fields.number("days"), by, team, name, fields.flag("unaware"), said(form, fields));
    }

    private static Step.Said said(Questionnaire form, Fields fields) {
        return switch (fields.string("kind")) {
            case REPORT -> new Step.Answered(Kind.REPORT, answers(form, of(fields, false, "answers").object("answers")));
            case "addition" -> new Step.Answered(Kind.ADDITION, answers(form, of(fields, false, "answers").object("answers")));
            case "message" -> new Step.Wrote(of(fields, false, "text").string("text"));
            case "withdrawal" -> new Step.Withdrew(of(fields, false, "withdrawn").strings("withdrawn"));
            case "acknowledgement" -> {
                of(fields, true);
                yield new Step.Acknowledged();
            }
            case "reply" -> new Step.Replied(of(fields, true, "text", "sentences").string("text"), fields.strings("sentences"));
            case "status" -> new Step.Told(of(fields, true, "status").string("status"));
            case "work" -> new Step.Worked(of(fields, true, "act", "fields").string("act"), work(fields.object("fields")));
            case "handover" -> new Step.HandedOver(of(fields, true, "to", "ground", "text").string("to"), fields.string("ground"), fields.string("text"));
            default -> throw fields.error("no such kind");
        };
    }

    private static SealedBy sealedBy(Fields fields) {
        String name = fields.string("sealedBy");
        return Stream.of(SealedBy.values()).filter(place -> place.wire().equals(name)).findFirst().orElseThrow(() -> fields.error("no such place to seal"));
    }

    /** The step itself, where it has these keys and no strange ones. */
    private static Fields of(Fields fields, boolean careWorker, String... keys) {
        List<String> required = new ArrayList<>(List.of(keys));
        required.addAll(careWorker ? List.of("days", "kind", "by") : List.of("days", "kind"));
        return fields.only(Set.copyOf(required), careWorker ? Set.of("as", "at", "unaware") : Set.of("as"));
    }

    private static Map<String, Answer> answers(Questionnaire form, Fields fields) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String id : fields.keys()) {
            Question question = form.question(id).orElseThrow(() -> fields.error(id + ": no such question"));
            answers.put(id, question.type() == QuestionType.MANY ? new Answer.Many(fields.strings(id)) : new Answer.One(fields.string(id)));
        }
        return answers;
    }

    private static Map<String, List<String>> work(Fields fields) {
        Map<String, List<String>> work = new LinkedHashMap<>();
        fields.keys().forEach(name -> work.put(name, fields.oneOrMany(name)));
        return work;
    }
}
