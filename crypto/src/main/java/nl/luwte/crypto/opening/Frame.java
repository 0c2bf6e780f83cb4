package nl.luwte.crypto.opening;

import java.time.LocalDate;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.signature.VerifyingKey;

/**
 * Says who handed a message over, and from which team to which (docs/format/casework.md).
 *
 * @param envelope  SHA-256 of the envelope that the message was opened from, 32 bytes
 * @param message   its message hash, 32 bytes
 * @param directory hash of the directory version that chose the new readers, 32 bytes
 * @param from      the channel it came from
 * @param channel   the channel it goes to
 * @param key       of who handed over
 * @param member    her member id
 */
public record Frame(String deployment, Bytes envelope, Bytes message, Bytes directory, String from, String channel, LocalDate day,
        VerifyingKey key, String member) {
    /** Bytes of the JSON at most. */
    public static final int LONGEST = 800;

    private static final String KIND = "resealed";

    /** @throws Refused {@code field} if a part is outside its rule */
    public Frame {
        Names.DEPLOYMENT.require(deployment);
        Names.CHANNEL.require(from);
        Names.CHANNEL.require(channel);
        Names.IDENTIFIER.require(member);
        Refused.unless(envelope.size() == 32 && message.size() == 32 && directory.size() == 32, RefusalCode.FIELD);
        Refused.unless(!from.equals(channel), RefusalCode.FIELD);
    }

    /** @throws Refused {@code json}, {@code encoding}, {@code version} or {@code field} */
    static Frame parse(Bytes json) {
        Fields fields = Fields.of(Document.parse(json), "version", "kind", "deployment", "envelope", "message", "directory", "from", "channel",
                "day", "signer");
        fields.versionOne();
        Refused.unless(fields.text("kind").equals(KIND), RefusalCode.FIELD);
        Fields signer = Fields.of(fields.value("signer"), "key", "member");
        return new Frame(fields.text("deployment"), fields.bytes("envelope", 32), fields.bytes("message", 32),
                fields.bytes("directory", 32), fields.text("from"), fields.text("channel"), fields.day("day"),
                new VerifyingKey(signer.bytes("key", 32)), signer.text("member"));
    }

    /** Whether the JSON says that it is a frame. One that cannot be a frame is read as a message, and refused as one. */
    static boolean isIn(Bytes json) {
        try {
            return json.size() <= LONGEST && Document.parse(json) instanceof JsonObject object
                    && new JsonString(KIND).equals(object.members().get("kind"));
        } catch (Refused refused) {
            return false;
        }
    }

    Bytes toJson() {
        JsonObject signer = JsonObject.builder().put("key", key.toBase64url()).put("member", member).build();
        return Document.write(JsonObject.builder().put("version", 1).put("kind", KIND).put("deployment", deployment)
                .put("envelope", envelope.toBase64url()).put("message", message.toBase64url()).put("directory", directory.toBase64url())
                .put("from", from).put("channel", channel).put("day", Day.format(day)).put("signer", signer).build());
    }
}
