package nl.luwte.crypto.directory;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.signature.VerifyingKey;

/** One who signs directories with a key kept offline. */
public record Guardian(String id, VerifyingKey key, String organisation) {
    private static final Bytes ED25519 = Bytes.of((byte) 0x01);

    public Guardian {
        Names.IDENTIFIER.require(id);
        Refused.unless(!organisation.isEmpty(), RefusalCode.FIELD);
    }

    /** The C2SP key id: first 4 bytes of SHA-256(id || line feed || 0x01 || key). */
    public Bytes keyId() {
        return Bytes.sha256(Bytes.ofUtf8(id + "\n"), ED25519, key.bytes()).slice(0, 4);
    }

    static Guardian read(JsonValue value) {
        Fields fields = Fields.of(value, "id", "key", "organisation");
        return new Guardian(fields.text("id"), new VerifyingKey(fields.bytes("key", 32)), fields.text("organisation"));
    }

    JsonObject toValue() {
        return JsonObject.builder().put("id", id).put("key", key.toBase64url()).put("organisation", organisation).build();
    }
}
