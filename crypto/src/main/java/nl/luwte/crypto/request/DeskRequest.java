package nl.luwte.crypto.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.Names;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.crypto.signature.VerifyingKey;

/**
 * What a care worker asks about a row (docs/format/casework.md): its JSON, then 64 bytes of signature. Its fields were checked; deployment
 * and signature only after {@link #verify}, its nonce only by {@link Moments}.
 *
 * @param row    16 hexadecimal digits
 * @param held   the last day of the row as it stands: a request that was answered with another day is of no use again
 * @param until  the last day to keep the row; present exactly when the act is {@code keep}
 * @param member who asks
 * @param nonce  32 bytes
 * @param bytes  the request as received
 */
public record DeskRequest(Act act, String deployment, String row, LocalDate held, Optional<LocalDate> until, String member, Bytes nonce,
        Bytes bytes) {
    /** Bytes of the JSON at most. */
    public static final int LONGEST = 1024;
    /** Bytes of JSON and signature at most. */
    public static final int MOST = LONGEST + 64;
    /** How far {@code until} may be from today. */
    public static final int MOST_DAYS = 365;

    private static final int SIGNATURE = 64;
    private static final Set<String> REQUIRED = Set.of("version", "act", "deployment", "row", "held", "member", "nonce");

    /** What is asked. */
    public enum Act {
        KEEP("keep"), DELETE("delete");

        private final String wire;

        Act(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static Act read(String text) {
            Refused.unless(text.equals(KEEP.wire) || text.equals(DELETE.wire), RefusalCode.FIELD);
            return text.equals(KEEP.wire) ? KEEP : DELETE;
        }
    }

    /** @throws Refused {@code field} if a part is outside its rule */
    public DeskRequest {
        Names.DEPLOYMENT.require(deployment);
        Names.IDENTIFIER.require(member);
        Refused.unless(row.matches("[0-9a-f]{16}") && nonce.size() == 32, RefusalCode.FIELD);
        Refused.unless(until.isPresent() == (act == Act.KEEP), RefusalCode.FIELD);
    }

    /** @throws Refused {@code size}, {@code json}, {@code encoding}, {@code version} or {@code field} */
    public static DeskRequest parse(Bytes bytes) {
        Refused.unless(bytes.size() > SIGNATURE && bytes.size() <= MOST, RefusalCode.SIZE);
        Fields fields = Fields.of(Document.parse(bytes.slice(0, bytes.size() - SIGNATURE)), REQUIRED, Set.of("until"));
        fields.versionOne();
        Optional<LocalDate> until = fields.has("until") ? Optional.of(fields.day("until")) : Optional.empty();
        return new DeskRequest(Act.read(fields.text("act")), fields.text("deployment"), fields.text("row"), fields.day("held"), until,
                fields.text("member"), fields.bytes("nonce", 32), bytes);
    }

    /** Writes and signs a request, as the desk's browser does. Without {@code until} it asks to delete. */
    public static DeskRequest make(String deployment, String row, LocalDate held, Optional<LocalDate> until, String member, Bytes nonce, SigningKey key) {
        Act act = until.isPresent() ? Act.KEEP : Act.DELETE;
        JsonValue.Builder object = JsonObject.builder().put("version", 1).put("act", act.wire()).put("deployment", deployment).put("row", row)
                .put("held", Day.format(held));
        until.ifPresent(day -> object.put("until", Day.format(day)));
        Bytes json = Document.write(object.put("member", member).put("nonce", nonce.toBase64url()).build());
        return parse(Bytes.concat(json, key.sign(Label.DESK_REQUEST, json)));
    }

    /**
     * Checks that it was made for this deployment and signed by this key, which the caller looked up for {@link #member}.
     *
     * @throws Refused {@code deployment} or {@code signature}
     */
    public void verify(String ourDeployment, VerifyingKey key) {
        Refused.unless(deployment.equals(ourDeployment), RefusalCode.DEPLOYMENT);
        int end = bytes.size() - SIGNATURE;
        key.verify(Label.DESK_REQUEST, bytes.slice(0, end), bytes.slice(end, bytes.size()));
    }

    /**
     * Checks that {@code until}, if there is one, is after today and at most 365 days on.
     *
     * @throws Refused {@code field}
     */
    public void requireReach(LocalDate today) {
        Refused.unless(until.stream().allMatch(day -> day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS))), RefusalCode.FIELD);
    }
}
