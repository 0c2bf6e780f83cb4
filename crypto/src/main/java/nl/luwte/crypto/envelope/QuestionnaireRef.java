package nl.luwte.crypto.envelope;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;

/** The SHA-256 of the structure that was answered, where there is one, and the language shown or written. */
public record QuestionnaireRef(Optional<Bytes> structure, String language) {
    public QuestionnaireRef {
        structure.ifPresent(hash -> Refused.unless(hash.size() == 32, RefusalCode.FIELD));
        Names.LANGUAGE.require(language);
    }

    public static QuestionnaireRef of(Bytes structure, String language) {
        return new QuestionnaireRef(Optional.of(structure), language);
    }

    public static QuestionnaireRef none(String language) {
        return new QuestionnaireRef(Optional.empty(), language);
    }

    static QuestionnaireRef read(JsonValue value) {
        Fields fields = Fields.of(value, "structure", "language");
        boolean none = fields.text("structure").isEmpty();
        return new QuestionnaireRef(none ? Optional.empty() : Optional.of(fields.bytes("structure", 32)), fields.text("language"));
    }

    JsonObject toValue() {
        return JsonObject.builder().put("structure", structure.map(Bytes::toBase64url).orElse("")).put("language", language).build();
    }
}
