package nl.luwte.crypto.envelope;

import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.signature.VerifyingKey;

/** Who signed: a reporter by her key alone, a care worker by key and member id. */
public record Signer(VerifyingKey key, Optional<String> member) {
    public Signer {
        member.ifPresent(Names.IDENTIFIER::require);
    }

    public static Signer reporter(VerifyingKey key) {
        return new Signer(key, Optional.empty());
    }

    public static Signer careWorker(VerifyingKey key, String member) {
        return new Signer(key, Optional.of(member));
    }

    static Signer read(JsonValue value) {
        Fields fields = Fields.of(value, Set.of("key"), Set.of("member"));
        Bytes key = fields.bytes("key", 32);
        return new Signer(new VerifyingKey(key), fields.has("member") ? Optional.of(fields.text("member")) : Optional.empty());
    }

    JsonObject toValue() {
        JsonValue.Builder object = JsonObject.builder().put("key", key.toBase64url());
        member.ifPresent(id -> object.put("member", id));
        return object.build();
    }
}
