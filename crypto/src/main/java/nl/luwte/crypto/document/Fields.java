package nl.luwte.crypto.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.JsonValue.JsonBoolean;
import nl.luwte.crypto.document.JsonValue.JsonNumber;
import nl.luwte.crypto.document.JsonValue.JsonObject;
import nl.luwte.crypto.document.JsonValue.JsonString;

/** The members of one object whose keys were checked: none unknown, none missing. Every getter refuses a wrong type with {@code field}. */
public final class Fields {
    private final Map<String, JsonValue> members;

    private Fields(Map<String, JsonValue> members) {
        this.members = members;
    }

    /** @throws Refused {@code field} unless an object with exactly these keys */
    public static Fields of(JsonValue value, String... required) {
        return of(value, Set.of(required), Set.of());
    }

    /** @throws Refused {@code field} unless an object with all required keys and no others than the optional ones */
    public static Fields of(JsonValue value, Set<String> required, Set<String> optional) {
        Map<String, JsonValue> members = asObject(value).members();
        Set<String> unknown = new HashSet<>(members.keySet());
        unknown.removeAll(required);
        unknown.removeAll(optional);
        Refused.unless(unknown.isEmpty() && members.keySet().containsAll(required), RefusalCode.FIELD);
        return new Fields(members);
    }

    /** @throws Refused {@code field} unless an object */
    public static JsonObject asObject(JsonValue value) {
        return as(JsonObject.class, value);
    }

    /** @throws Refused {@code field} unless a string */
    public static String asText(JsonValue value) {
        return as(JsonString.class, value).value();
    }

    /** @throws Refused {@code field} unless an array */
    public static List<JsonValue> asItems(JsonValue value) {
        return as(JsonArray.class, value).items();
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    public JsonValue value(String key) {
        return members.get(key);
    }

    public String text(String key) {
        return asText(value(key));
    }

    /** A string of the shape. */
    public String name(String key, Names shape) {
        return shape.require(text(key));
    }

    public long integer(String key) {
        return as(JsonNumber.class, value(key)).value();
    }

    /** An integer within the bounds, both included. */
    public int integer(String key, int least, int most) {
        long number = integer(key);
        Refused.unless(number >= least && number <= most, RefusalCode.FIELD);
        return (int) number;
    }

    /**
     * The format version.
     *
     * @throws Refused {@code version} unless 1
     */
    public void versionOne() {
        Refused.unless(integer("version") == 1, RefusalCode.VERSION);
    }

    public boolean bool(String key) {
        return as(JsonBoolean.class, value(key)).value();
    }

    public LocalDate day(String key) {
        return Day.parse(text(key));
    }

    /**
     * Base64url of exactly that many bytes.
     *
     * @throws Refused {@code encoding} if not canonical base64url, {@code field} if of another size
     */
    public Bytes bytes(String key, int size) {
        return bytesOf(text(key), size);
    }

    /** As {@link #bytes}, for a string that stands elsewhere. */
    public static Bytes bytesOf(String text, int size) {
        Bytes decoded = Bytes.fromBase64url(text);
        Refused.unless(decoded.size() == size, RefusalCode.FIELD);
        return decoded;
    }

    /** The items of an array whose length is within the bounds, both included. */
    public List<JsonValue> items(String key, int least, int most) {
        List<JsonValue> items = asItems(value(key));
        Refused.unless(items.size() >= least && items.size() <= most, RefusalCode.FIELD);
        return items;
    }

    /** Strings, all different. */
    public List<String> distinctTexts(String key, int least, int most) {
        return distinctTexts(items(key, least, most));
    }

    /** As {@link #distinctTexts(String, int, int)}, for items that stand elsewhere. */
    public static List<String> distinctTexts(List<JsonValue> items) {
        List<String> texts = items.stream().map(Fields::asText).toList();
        Refused.unless(Set.copyOf(texts).size() == texts.size(), RefusalCode.FIELD);
        return texts;
    }

    /** Strings of the shape, all different. */
    public List<String> names(String key, Names shape, int least, int most) {
        List<String> texts = distinctTexts(key, least, most);
        texts.forEach(shape::require);
        return texts;
    }

    private static <T extends JsonValue> T as(Class<T> type, JsonValue value) {
        Refused.unless(type.isInstance(value), RefusalCode.FIELD);
        return type.cast(value);
    }
}
