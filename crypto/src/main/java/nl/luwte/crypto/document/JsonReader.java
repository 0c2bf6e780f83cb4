package nl.luwte.crypto.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonBoolean;
import nl.luwte.crypto.document.JsonValue.JsonNull;
import nl.luwte.crypto.document.JsonValue.JsonNumber;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;

/** One pass over the text of one document (RFC 8259, narrowed by docs/format/document.md). */
final class JsonReader {
    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    JsonValue read() {
        JsonValue value = value();
        require(at == text.length());
        return value;
    }

    private JsonValue value() {
        skipSpace();
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return new JsonString(string());
            case 't':
                return literal("true", new JsonBoolean(true));
            case 'f':
                return literal("false", new JsonBoolean(false));
            case 'n':
                return literal("null", new JsonNull());
            default:
                return number();
        }
    }

    private JsonObject object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        enter();
        if (!closes('}')) {
            do {
                skipSpace();
                String key = string();
                skipSpace();
                expect(':');
                require(members.put(key, value()) == null);
            } while (continues('}'));
        }
        depth--;
        return new JsonObject(members);
    }

    private JsonArray array() {
        List<JsonValue> items = new ArrayList<>();
        enter();
        if (!closes(']')) {
            do {
                items.add(value());
            } while (continues(']'));
        }
        depth--;
        return new JsonArray(items);
    }

    private void enter() {
        at++;
        depth++;
        require(depth <= Document.DEPTH);
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() == end) {
            at++;
            return true;
        }
        return false;
    }

    private boolean continues(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            require(c >= ' ');
            read.append(c == '\\' ? escaped() : c);
        }
        String value = read.toString();
        require(JsonText.isStrict(value));
        return value;
    }

    private char escaped() {
        char c = next();
        switch (c) {
            case '"', '\\', '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                throw new Refused(RefusalCode.JSON);
        }
    }

    private char unicode() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            require(digit >= 0);
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private JsonNumber number() {
        int start = at;
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int firstDigit = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        int digits = at - firstDigit;
        require(digits >= 1 && digits <= 16);
        require(text.charAt(firstDigit) != '0' || digits == 1 && !negative);
        long value = Long.parseLong(text, start, at, 10);
        require(Math.abs(value) <= Document.LARGEST);
        return new JsonNumber(value);
    }

    private JsonValue literal(String word, JsonValue value) {
        require(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        require(next() == c);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.JSON);
    }
}
