package nl.luwte.crypto.directory;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;
import nl.luwte.crypto.document.Names;

/** The root of trust of a deployment, made at set-up from public keys only. */
public record Anchor(String deployment, GuardianSet guardianSet, long minVersion) {
    private static final String BEFORE = "Object.defineProperty(self,\"luwteAnchor\",{value:";
    private static final String AFTER = "});";

    public Anchor {
        Names.DEPLOYMENT.require(deployment);
        Refused.unless(minVersion >= 1, RefusalCode.FIELD);
    }

    /** @throws Refused {@code json}, {@code encoding}, {@code field} or {@code version} */
    public static Anchor parse(String json) {
        Fields fields = Fields.of(Document.parse(Bytes.ofUtf8(json)),
                "version", "deployment", "origins", "guardians", "threshold", "minVersion");
        fields.versionOne();
        return new Anchor(fields.text("deployment"), GuardianSet.read(fields), fields.integer("minVersion"));
    }

    /** The JSON text. */
    public String toText() {
        JsonValue.Builder object = JsonObject.builder().put("version", 1).put("deployment", deployment);
        guardianSet.writeTo(object);
        return Document.write(object.put("minVersion", minVersion).build()).toUtf8();
    }

    /** The script of one statement, without a line end. */
    public String toScript() {
        return BEFORE + Document.write(new JsonString(toText())).toUtf8() + AFTER;
    }

    /**
     * Reads what {@link #toScript} writes; one line end may follow.
     *
     * @throws Refused {@code field} for any other script, or as {@link #parse}
     */
    public static Anchor fromScript(String script) {
        String statement = script.endsWith("\n") ? script.substring(0, script.length() - 1) : script;
        boolean shaped = statement.startsWith(BEFORE) && statement.endsWith(AFTER)
                && statement.length() >= BEFORE.length() + AFTER.length();
        Refused.unless(shaped, RefusalCode.FIELD);
        String literal = statement.substring(BEFORE.length(), statement.length() - AFTER.length());
        return parse(Fields.asText(Document.parse(Bytes.ofUtf8(literal))));
    }
}
