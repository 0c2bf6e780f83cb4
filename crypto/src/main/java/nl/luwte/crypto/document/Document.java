package nl.luwte.crypto.document;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.JsonValue.JsonObject;

/** Reads and writes the strict JSON that everything signed or hashed is made of. */
public final class Document {
    /** Deepest nesting of objects and arrays; the top value is depth 1. */
    public static final int DEPTH = 16;
    /** Largest number, 2^53−1: what JavaScript holds exactly. */
    public static final long LARGEST = (1L << 53) - 1;

    private Document() {
    }

    /** @throws Refused {@code encoding} if the bytes are not UTF-8, {@code json} if they are not strict JSON */
    public static JsonValue parse(Bytes bytes) {
        return new JsonReader(bytes.toUtf8()).read();
    }

    /** @throws Refused {@code json} or {@code encoding}, or {@code field} if the top value is not an object */
    public static JsonObject parseObject(Bytes bytes) {
        return Fields.asObject(parse(bytes));
    }

    /**
     * Compact JSON: no white space, members in their order.
     *
     * @throws Refused {@code json} for text that our own reader would refuse
     */
    public static Bytes write(JsonValue value) {
        return Bytes.ofUtf8(new JsonWriter().write(value));
    }
}
