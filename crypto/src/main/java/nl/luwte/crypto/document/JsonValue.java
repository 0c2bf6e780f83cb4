package nl.luwte.crypto.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of the strict JSON of docs/format/document.md. */
public sealed interface JsonValue {
    /** Members in the order read or put. */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public static Builder builder() {
            return new Builder();
        }
    }

    record JsonArray(List<JsonValue> items) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
        }

        public static JsonArray ofTexts(List<String> texts) {
            return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
        }
    }

    record JsonString(String value) implements JsonValue {
    }

    /** An integer within ±(2^53−1). */
    record JsonNumber(long value) implements JsonValue {
    }

    record JsonBoolean(boolean value) implements JsonValue {
    }

    record JsonNull() implements JsonValue {
    }

    /** Builds an object member by member, in the order they are written. */
    final class Builder {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() {
        }

        public Builder put(String key, JsonValue value) {
            members.put(key, value);
            return this;
        }

        public Builder put(String key, String value) {
            return put(key, new JsonString(value));
        }

        public Builder put(String key, long value) {
            return put(key, new JsonNumber(value));
        }

        public Builder put(String key, boolean value) {
            return put(key, new JsonBoolean(value));
        }

        public Builder putTexts(String key, List<String> values) {
            return put(key, JsonArray.ofTexts(values));
        }

        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
