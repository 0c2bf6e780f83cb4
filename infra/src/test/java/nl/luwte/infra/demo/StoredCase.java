package nl.luwte.infra.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.signature.VerifyingKey;

/** A demo's {@code cases/<n>.json} as the server reads it. */
record StoredCase(VerifyingKey auth, Row row, List<Row> handedOver) {

    /** What one team has of it. */
    record Row(String channel, List<Message> messages) {}

    record Message(String direction, LocalDate day, Envelope envelope) {}

    static List<StoredCase> of(Demo demo) throws IOException {
        try (Stream<Path> files = Files.list(demo.server().resolve("cases"))) {
            return files.sorted().map(StoredCase::read).toList();
        }
    }

    /** What every team has of it. */
    List<Row> rows() {
        return Stream.concat(Stream.of(row), handedOver.stream()).toList();
    }

    private static StoredCase read(Path file) {
        try {
            Fields fields = Fields.of(Document.parse(Bytes.of(Files.readAllBytes(file))), "channel", "auth", "messages", "handedOver");
            List<Row> others = fields.items("handedOver", 0, 8).stream().map(team -> row(Fields.of(team, "channel", "messages"))).toList();
            return new StoredCase(VerifyingKey.fromBase64url(fields.text("auth")), row(fields), others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Fields fields) {
        return new Row(fields.text("channel"), fields.items("messages", 1, 64).stream().map(StoredCase::message).toList());
    }

    private static Message message(JsonValue value) {
        Fields fields = Fields.of(value, "direction", "day", "envelope");
        return new Message(fields.text("direction"), fields.day("day"), Envelope.parse(Bytes.fromBase64url(fields.text("envelope"))));
    }
}
