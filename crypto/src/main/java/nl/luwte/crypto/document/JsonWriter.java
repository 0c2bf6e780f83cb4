package nl.luwte.crypto.document;

import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonBoolean;
import nl.luwte.crypto.document.JsonValue.JsonNumber;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;

/** Writes what JavaScript's JSON.stringify writes, so that the twins make the same bytes from the same value. */
final class JsonWriter {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder();

    String write(JsonValue value) {
        append(value);
        return out.toString();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonObject object) {
            appendObject(object.members());
        } else if (value instanceof JsonArray array) {
            appendArray(array.items());
        } else if (value instanceof JsonString string) {
            appendString(string.value());
        } else if (value instanceof JsonNumber number) {
            Refused.unless(Math.abs(number.value()) <= Document.LARGEST, RefusalCode.JSON);
            out.append(number.value());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void appendObject(Map<String, JsonValue> members) {
        String separator = "";
        out.append('{');
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            out.append(separator);
            appendString(member.getKey());
            out.append(':');
            append(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void appendArray(List<JsonValue> items) {
        String separator = "";
        out.append('[');
        for (JsonValue item : items) {
            out.append(separator);
            append(item);
            separator = ",";
        }
        out.append(']');
    }

    private void appendString(String text) {
        Refused.unless(JsonText.isStrict(text), RefusalCode.JSON);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = SHORT_ESCAPES.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(SHORT_LETTERS.charAt(escape));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
