package nl.luwte.infra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.envelope.Answers;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Answers.Field;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Direction;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.envelope.QuestionnaireRef;
import nl.luwte.crypto.envelope.SealedBy;
import nl.luwte.crypto.envelope.Signer;
import nl.luwte.crypto.opening.Handover;
import nl.luwte.crypto.opening.Resealing;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.crypto.opening.Sealing;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.SigningKey;

/** Seals the messages of one invented case, each on its own day, as the browsers of those who write would. */
final class Conversation {
    /** In which care workers write for each other. */
    private static final String DESK_LANGUAGE = "nl";

    private final Example example;
    private final Stage stage;
    private final Reporter reporter;
    private final Entropy entropy;
    private final List<Arrived> arrived = new ArrayList<>();
    private final Map<String, Bytes> names = new HashMap<>();
    private final Set<Bytes> acknowledged = new HashSet<>();

    /**
     * A sealed message and when it came.
     *
     * @param team channel in whose row it is
     * @param hash message hash
     */
    record Arrived(Direction direction, String team, LocalDate day, Envelope envelope, Bytes hash) {}

    Conversation(Example example, Stage stage, Reporter reporter, Entropy entropy) {
        this.example = example;
        this.stage = stage;
        this.reporter = reporter;
        this.entropy = entropy;
    }

    /** Every message of the case, in the order in which they came. */
    List<Arrived> held() {
        example.steps().forEach(this::take);
        return List.copyOf(arrived);
    }

    private void take(Step step) {
        if (step.said() instanceof Step.Answered answered) {
            in(step, answered.kind(), QuestionnaireRef.of(stage.structure(example.form()), example.language()), new Answers.Questionnaire(placed(answered.answers())));
        } else if (step.said() instanceof Step.Wrote wrote) {
            in(step, Kind.MESSAGE, QuestionnaireRef.none(example.language()), new Answers.Text(wrote.text()));
        } else if (step.said() instanceof Step.Withdrew withdrew) {
            in(step, Kind.WITHDRAWAL, QuestionnaireRef.none(example.language()), new Answers.Withdrawn(withdrew.questions()));
        } else if (step.said() instanceof Step.Acknowledged) {
            out(step, Kind.ACKNOWLEDGEMENT, new Answers.Received(unacknowledged()));
        } else if (step.said() instanceof Step.Replied replied) {
            out(step, Kind.REPLY, reply(replied));
        } else if (step.said() instanceof Step.Told told) {
            out(step, Kind.STATUS, new Answers.Status(told.status()));
        } else if (step.said() instanceof Step.Worked worked) {
            desk(step, new Answers.Work(worked.act(), fields(worked)));
        } else if (step.said() instanceof Step.HandedOver over) {
            handOver(step, over);
        }
    }

    private void in(Step step, Kind kind, QuestionnaireRef questionnaire, Answers answers) {
        Optional<Recipient> mailbox = example.noReply() ? Optional.empty() : Optional.of(reporter.reading().recipient());
        Content content = content(step, kind, questionnaire, answers, Signer.reporter(reporter.sign().verifyingKey()), mailbox, example.sealedBy());
        seal(step, content, reporter.sign(), stage.readers(example.channel()));
    }

    private void out(Step step, Kind kind, Answers answers) {
        List<Recipient> readers = new ArrayList<>(stage.readers(step.team()));
        readers.add(reporter.reading().recipient());
        CareWorker careWorker = stage.careWorkers().get(step.by());
        seal(step, content(step, kind, QuestionnaireRef.none(example.language()), answers, careWorker.signer(), Optional.empty(), SealedBy.DESK), careWorker.signing(), readers);
    }

    private void desk(Step step, Answers answers) {
        CareWorker careWorker = stage.careWorkers().get(step.by());
        Content content = content(step, Kind.WORK, QuestionnaireRef.none(DESK_LANGUAGE), answers, careWorker.signer(), Optional.empty(), SealedBy.DESK);
        seal(step, content, careWorker.signing(), stage.readers(step.team()));
    }

    /** Everything that she wrote, re-sealed for the other team, and the act that says so. */
    private void handOver(Step step, Step.HandedOver over) {
        CareWorker careWorker = stage.careWorkers().get(step.by());
        Handover handover = new Handover(stage.deployment(), stage.directory(), over.to(), day(step), step.by());
        List<Arrived> given = arrived.stream().filter(message -> message.direction() == Direction.IN).toList();
        desk(step, new Answers.Work("handover", Map.of("to", Field.of(over.to()), "ground", Field.of(over.ground()), "text", Field.of(over.text()),
                "messages", Field.of(given.stream().map(message -> message.hash().toBase64url()).toList()))));
        for (Arrived message : given) {
            Sealed sealed = Resealing.reseal(message.envelope(), careWorker.reading(), handover, careWorker.signing(), stage.readers(over.to()), entropy);
            arrived.add(new Arrived(Direction.IN, over.to(), day(step), sealed.envelope(), sealed.messageHash()));
        }
    }

    private Content content(Step step, Kind kind, QuestionnaireRef questionnaire, Answers answers, Signer signer, Optional<Recipient> mailbox, SealedBy sealedBy) {
        boolean noReply = kind.direction() == Direction.IN && mailbox.isEmpty();
        return new Content(kind, stage.deployment(), reporter.caseId(), stage.directory(), step.team(), questionnaire, day(step), answers, signer, noReply, mailbox,
                entropy.bytes(32), head(step, kind.direction()), sealedBy);
    }

    private void seal(Step step, Content content, SigningKey key, List<Recipient> readers) {
        Sealed sealed = Sealing.seal(content, key, readers, entropy);
        add(step, new Arrived(content.direction(), step.team(), content.day(), sealed.envelope(), sealed.messageHash()));
    }

    private void add(Step step, Arrived message) {
        arrived.add(message);
        names.putIfAbsent(step.name(), message.hash());
    }

    /** What the writer has seen: everything of her team, without case work where the reporter reads. */
    private List<Bytes> head(Step step, Direction direction) {
        List<Bytes> seen = arrived.stream().filter(message -> message.team().equals(step.team()))
                .filter(message -> direction == Direction.DESK || message.direction() != Direction.DESK).map(Arrived::hash).toList();
        return seen.subList(0, seen.size() - (step.unaware() ? 1 : 0));
    }

    private List<Bytes> unacknowledged() {
        return arrived.stream().filter(message -> message.direction() == Direction.IN).map(Arrived::hash).filter(acknowledged::add).toList();
    }

    private Answers reply(Step.Replied replied) {
        List<String> lines = new ArrayList<>(List.of(replied.text()));
        replied.sentences().forEach(id -> lines.add(stage.sentence(id, example.language())));
        return new Answers.Text(String.join("\n", lines), replied.sentences());
    }

    private Map<String, Field> fields(Step.Worked worked) {
        Map<String, Field> fields = new LinkedHashMap<>();
        worked.fields().forEach((name, values) -> fields.put(name, switch (name) {
            case "of" -> Field.of(names.get(values.get(0).substring(1)).toBase64url());
            case "day" -> Field.of(Day.format(stage.today().plusDays(Long.parseLong(values.get(0)))));
            case "category", "indicators" -> Field.of(values);
            default -> Field.of(values.get(0));
        }));
        return fields;
    }

    private Map<String, Answer> placed(Map<String, Answer> answers) {
        Map<String, Answer> placed = new LinkedHashMap<>();
        answers.forEach((id, answer) -> placed.put(id, answer instanceof Answer.One one ? new Answer.One(stage.place(one.value())) : answer));
        return placed;
    }

    private LocalDate day(Step step) {
        return stage.today().minusDays(step.days());
    }
}
