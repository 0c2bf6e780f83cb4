package nl.luwte.infra.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.questionnaire.Question;
import nl.luwte.i18n.questionnaire.Questionnaire;
import nl.luwte.i18n.sentence.Sentence;
import nl.luwte.i18n.sentence.Sentences;

/** What an invented case has to keep to. Every text in it begins with a marker, so that nobody takes it for a real one. */
final class ExampleRules {
    /** Language of a text to the marker it begins with. */
    static final Map<String, String> MARKERS = Map.of("nl", "[Verzonnen voorbeeld] ", "en", "[Invented example] ", "es", "[Ejemplo inventado] ",
            "ro", "[Exemplu inventat] ", "ar", "[مثال مختلق] ");

    /** Acts to the names of their fields (docs/format/casework.md). */
    private static final Map<String, Set<String>> ACTS = Map.ofEntries(Map.entry("note", Set.of("text")), Map.entry("task", Set.of("text", "day")),
            Map.entry("task-done", Set.of("of")), Map.entry("assign", Set.of("member", "stand-in")), Map.entry("state", Set.of("state")),
            Map.entry("category", Set.of("category")), Map.entry("indication", Set.of("level", "indicators", "text")), Map.entry("called", Set.of("who", "text")),
            Map.entry("translation", Set.of("of", "language", "text", "by")), Map.entry("passage", Set.of("of", "text", "for")), Map.entry("outside", Set.of("text")));
    private static final Set<String> SAYING = Set.of("text", "who", "for");

    private final Sentences sentences;

    ExampleRules(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @throws DataException at the first rule that is broken, with its place */
    void check(Fields place, Questionnaire form, Example example) {
        require(place, form.channels().contains(example.channel()), "its form is not for this channel");
        require(place, form.languages().containsKey(example.language()) && MARKERS.containsKey(example.language()), "no such language");
        Set<String> named = new HashSet<>();
        Set<String> teams = new HashSet<>(Set.of(example.channel()));
        int before = Demo.OLDEST;
        for (Step step : example.steps()) {
            require(place, step.days() >= 0 && step.days() <= before, "its steps are not in order, or older than " + Demo.OLDEST + " days");
            before = step.days();
            require(place, teams.contains(step.team()), step.team() + " has not got it");
            require(place, step.careWorker().map(Cast.team(step.team()).readers()::contains).orElse(true), step.by() + " does not read it");
            checkSaid(place, form, example, step, named);
            named.add(step.name());
            if (step.said() instanceof Step.HandedOver over) {
                teams.add(Cast.team(over.to()).channel());
            }
        }
    }

    private void checkSaid(Fields place, Questionnaire form, Example example, Step step, Set<String> named) {
        String marker = MARKERS.get(example.language());
        if (step.said() instanceof Step.Answered answered) {
            answered.answers().forEach((id, answer) -> {
                Question question = form.question(id).orElseThrow();
                require(place, question.askedFor(example.channel()) && !question.device(), id + " is not asked or not sent");
                require(place, fits(question, answer, marker), id + ": the answer does not fit");
                require(place, answered.kind() == Kind.ADDITION || reached(question, answered.answers()), id + " is not reached");
            });
        } else if (step.said() instanceof Step.Wrote wrote) {
            require(place, wrote.text().startsWith(marker), "a message without marker");
        } else if (step.said() instanceof Step.Withdrew withdrew) {
            require(place, withdrew.questions().stream().allMatch(id -> form.question(id).filter(Question::consent).isPresent()), "no consent to take back");
        } else if (step.said() instanceof Step.Replied replied) {
            require(place, !example.noReply() && replied.text().startsWith(marker), "a reply without marker or mailbox");
            replied.sentences().forEach(id -> require(place, sentences.find(id).map(Sentence::needs).filter(List::isEmpty).isPresent(), id + ": no such sentence"));
        } else if (step.said() instanceof Step.Told told) {
            require(place, !example.noReply() && Answers.STATUSES.contains(told.status()), "no such status, or no mailbox");
        } else if (step.said() instanceof Step.Worked worked) {
            checkWork(place, worked, named);
        } else if (step.said() instanceof Step.HandedOver over) {
            require(place, isMarked(over.text()), "a hand-over without marker");
        }
    }

    private static void checkWork(Fields place, Step.Worked worked, Set<String> named) {
        require(place, worked.fields().keySet().equals(ACTS.get(worked.act())), worked.act() + ": no such act or fields");
        worked.fields().forEach((name, values) -> {
            require(place, !SAYING.contains(name) || isMarked(values.get(0)), worked.act() + " without marker");
            require(place, !name.equals("of") || named.contains(values.get(0).substring(1)), worked.act() + " names what is not there");
        });
    }

    private static boolean fits(Question question, Answer answer, String marker) {
        if (answer instanceof Answer.Many many) {
            return question.options().containsAll(many.options()) && (many.options().size() == 1 || question.exclusive().stream().noneMatch(many.options()::contains));
        }
        String value = ((Answer.One) answer).value();
        return switch (question.type()) {
            case TEXT -> value.startsWith(marker) && value.length() <= question.limit();
            case PLACE -> value.matches("#[1-9]") || question.options().contains(value);
            default -> question.options().contains(value);
        };
    }

    private static boolean reached(Question question, Map<String, Answer> answers) {
        return question.when().map(when -> {
            Answer answer = answers.get(when.question());
            return answer != null && when.holds(answer instanceof Answer.Many many ? many.options() : List.of(((Answer.One) answer).value()));
        }).orElse(true);
    }

    private static boolean isMarked(String text) {
        return MARKERS.values().stream().anyMatch(text::startsWith);
    }

    private static void require(Fields place, boolean holds, String otherwise) {
        if (!holds) {
            throw place.error(otherwise);
        }
    }
}
