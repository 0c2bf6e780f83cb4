package nl.luwte.crypto.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;

/** A team of readers and the questionnaires it admits. Two to seven readers, so that the mailbox fits in the eight stanzas of a reply. */
public record Channel(String id, List<String> readers, List<Admitted> questionnaires) {
    /** A questionnaire by its id and the SHA-256 of its structure. */
    public record Admitted(String id, Bytes structure) {
        public Admitted {
            Names.IDENTIFIER.require(id);
            Refused.unless(structure.size() == 32, RefusalCode.FIELD);
        }
    }

    public Channel {
        readers = List.copyOf(readers);
        questionnaires = List.copyOf(questionnaires);
        Names.CHANNEL.require(id);
        readers.forEach(Names.IDENTIFIER::require);
        Refused.unless(readers.size() >= 2 && readers.size() <= 7 && Set.copyOf(readers).size() == readers.size(), RefusalCode.FIELD);
        Set<String> ids = questionnaires.stream().map(Admitted::id).collect(Collectors.toSet());
        Refused.unless(questionnaires.size() <= 64 && ids.size() == questionnaires.size(), RefusalCode.FIELD);
    }

    static Channel read(JsonValue value) {
        Fields fields = Fields.of(value, "id", "readers", "questionnaires");
        List<Admitted> questionnaires = fields.items("questionnaires", 0, 64).stream().map(entry -> {
            Fields admitted = Fields.of(entry, "id", "structure");
            return new Admitted(admitted.text("id"), admitted.bytes("structure", 32));
        }).toList();
        return new Channel(fields.text("id"), fields.distinctTexts("readers", 2, 7), questionnaires);
    }

    JsonObject toValue() {
        List<JsonValue> admitted = questionnaires.stream().<JsonValue>map(entry -> JsonObject.builder()
                .put("id", entry.id()).put("structure", entry.structure().toBase64url()).build()).toList();
        return JsonObject.builder().put("id", id).putTexts("readers", readers).put("questionnaires", new JsonArray(admitted)).build();
    }
}
