package nl.luwte.infra.demo;

import java.util.List;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.infra.demo.Conversation.Arrived;

/** Seals the invented cases that the region has a form for. */
final class Cases {
    /** The form that only a region with a voluntary recognition offers. */
    private static final String RECOGNITION = "g2";

    private final Stage stage;
    private final Entropy entropy;

    /** @param entropy used by several threads at once */
    Cases(Stage stage, Entropy entropy) {
        this.stage = stage;
        this.entropy = entropy;
    }

    /** What the server stores of each case: JSON as the package describes it. As many at once as there are processors. */
    List<String> files() {
        List<Example> examples = Examples.load(stage.questionnaires(), stage.sentences()).stream()
                .filter(example -> !example.form().equals(RECOGNITION) || stage.region().hasRecognition()).toList();
        return examples.parallelStream().map(this::file).toList();
    }

    private String file(Example example) {
        try (Reporter reporter = Reporter.make(entropy)) {
            List<Arrived> messages = new Conversation(example, stage, reporter, entropy).held();
            List<String> others = messages.stream().map(Arrived::team).distinct().filter(team -> !team.equals(example.channel())).toList();
            return Document.write(JsonObject.builder()
                    .put("channel", example.channel())
                    .put("auth", reporter.auth().verifyingKey().toBase64url())
                    .put("messages", of(messages, example.channel()))
                    .put("handedOver", new JsonArray(others.stream().<JsonValue>map(team -> JsonObject.builder().put("channel", team).put("messages", of(messages, team)).build()).toList()))
                    .build()).toUtf8();
        }
    }

    private static JsonArray of(List<Arrived> messages, String team) {
        return new JsonArray(messages.stream().filter(message -> message.team().equals(team)).<JsonValue>map(Cases::one).toList());
    }

    private static JsonObject one(Arrived message) {
        return JsonObject.builder().put("direction", message.direction().wire()).put("day", Day.format(message.day()))
                .put("envelope", message.envelope().bytes().toBase64url()).build();
    }
}
