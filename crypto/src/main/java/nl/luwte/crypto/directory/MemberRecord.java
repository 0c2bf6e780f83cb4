package nl.luwte.crypto.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.recipient.Recipient;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.crypto.signature.VerifyingKey;

/**
 * A care worker as she describes and signs herself.
 *
 * @param text the record as received: JSON line, signature line
 */
public record MemberRecord(String deployment, String id, String name, List<String> roles, List<String> languages, Recipient recipient,
        VerifyingKey key, LocalDate from, LocalDate until, String text) {
    private static final Pattern RECORD = Pattern.compile("([^\n]+)\n([^\n]+)\n");

    public MemberRecord {
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        Names.DEPLOYMENT.require(deployment);
        Names.IDENTIFIER.require(id);
        languages.forEach(Names.LANGUAGE::require);
        Refused.unless(!name.isEmpty() && roles.size() <= 16 && languages.size() <= 64, RefusalCode.FIELD);
    }

    /** @throws Refused {@code field}, {@code json}, {@code encoding}, {@code version} or {@code signature} */
    public static MemberRecord parse(String text) {
        Matcher record = RECORD.matcher(text);
        Refused.unless(record.matches(), RefusalCode.FIELD);
        Bytes json = Bytes.ofUtf8(record.group(1));
        Fields fields = Fields.of(Document.parse(json), "version", "deployment", "id", "name", "roles", "languages", "recipient", "key",
                "from", "until");
        fields.versionOne();
        MemberRecord member = new MemberRecord(fields.text("deployment"), fields.text("id"), fields.text("name"), texts(fields, "roles", 16),
                texts(fields, "languages", 64), Recipient.parse(fields.text("recipient")), new VerifyingKey(fields.bytes("key", 32)),
                fields.day("from"), fields.day("until"), text);
        member.key.verify(Label.MEMBER, json, Bytes.fromBase64url(record.group(2)));
        return member;
    }

    /** Makes and self-signs a record. */
    public static MemberRecord make(String deployment, String id, String name, List<String> roles, List<String> languages,
            Recipient recipient, SigningKey key, LocalDate from, LocalDate until) {
        Bytes json = Document.write(JsonObject.builder().put("version", 1).put("deployment", deployment).put("id", id).put("name", name)
                .putTexts("roles", roles).putTexts("languages", languages).put("recipient", recipient.format())
                .put("key", key.verifyingKey().toBase64url()).put("from", Day.format(from)).put("until", Day.format(until)).build());
        return parse(json.toUtf8() + "\n" + key.sign(Label.MEMBER, json).toBase64url() + "\n");
    }

    /** SHA-256 of the record, as the directory lists it. */
    public Bytes hash() {
        return Bytes.sha256(Bytes.ofUtf8(text));
    }

    Validity validity() {
        return new Validity(from, until);
    }

    private static List<String> texts(Fields fields, String key, int most) {
        return fields.items(key, 0, most).stream().map(Fields::asText).toList();
    }
}
