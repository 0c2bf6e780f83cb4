package nl.luwte.crypto.directory;

import java.time.LocalDate;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;

/** One member as the directory lists her; {@code record} is the SHA-256 of her record. */
public record Listing(String id, LocalDate from, LocalDate until, Bytes record) {
    public Listing {
        Names.IDENTIFIER.require(id);
        Refused.unless(record.size() == 32, RefusalCode.FIELD);
    }

    public static Listing of(MemberRecord member) {
        return new Listing(member.id(), member.from(), member.until(), member.hash());
    }

    static Listing read(JsonValue value) {
        Fields fields = Fields.of(value, "id", "from", "until", "record");
        return new Listing(fields.text("id"), fields.day("from"), fields.day("until"), fields.bytes("record", 32));
    }

    JsonObject toValue() {
        return JsonObject.builder().put("id", id).put("from", Day.format(from)).put("until", Day.format(until))
                .put("record", record.toBase64url()).build();
    }
}
