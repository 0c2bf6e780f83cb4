package nl.luwte.crypto.directory;

import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonObject;

/**
 * What a client fetches to verify a directory: texts, not yet read.
 *
 * @param rotations earlier versions that changed the guardian set, oldest first
 */
public record Bundle(List<String> rotations, String note, List<String> records) {
    public Bundle {
        rotations = List.copyOf(rotations);
        records = List.copyOf(records);
    }

    /** @throws Refused {@code json}, {@code encoding} or {@code field} */
    public static Bundle parse(Bytes json) {
        Fields fields = Fields.of(Document.parse(json), "rotations", "note", "records");
        return new Bundle(texts(fields, "rotations"), fields.text("note"), texts(fields, "records"));
    }

    public Bytes toJson() {
        return Document.write(JsonObject.builder().put("rotations", JsonArray.ofTexts(rotations)).put("note", note)
                .put("records", JsonArray.ofTexts(records)).build());
    }

    private static List<String> texts(Fields fields, String key) {
        List<JsonValue> items = fields.items(key, 0, 64);
        return items.stream().map(Fields::asText).toList();
    }
}
