package nl.luwte.i18n.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of one JSON object; every getter refuses a wrong type with the file and the place in the message. */
public final class Fields {
    private final String place;
    private final JsonNode node;

    /**
     * @param place file and path in it, for error messages
     * @throws DataException if the node is not an object
     */
    public Fields(String place, JsonNode node) {
        this.place = place;
        this.node = node;
        if (node == null || !node.isObject()) {
            throw new DataException(place + ": an object is expected");
        }
    }

    /** Refuses any key outside the two lists, and any required key that is absent. */
    public Fields only(Set<String> required, Set<String> optional) {
        List<DataException> strange = strangeKeys(required, optional);
        if (!strange.isEmpty()) {
            throw strange.get(0);
        }
        return this;
    }

    /** One error for each key outside the two lists and each required key that is absent. */
    public List<DataException> strangeKeys(Set<String> required, Set<String> optional) {
        List<DataException> strange = new ArrayList<>();
        keys().stream().filter(key -> !required.contains(key) && !optional.contains(key)).forEach(key -> strange.add(error("unknown key " + key)));
        required.stream().sorted().filter(key -> !node.has(key)).forEach(key -> strange.add(error("missing key " + key)));
        return List.copyOf(strange);
    }

    /** The same object under another name in error messages. */
    public Fields as(String name) {
        return new Fields(name, node);
    }

    /** Refuses another format version than 1. */
    public Fields version1() {
        if (number("version") != 1) {
            throw new DataException(place + ": version must be 1");
        }
        return this;
    }

    public boolean has(String key) {
        return node.has(key);
    }

    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return List.copyOf(keys);
    }

    public Fields object(String key) {
        return new Fields(place + "." + key, node.get(key));
    }

    public String string(String key) {
        return asString(place + "." + key, node.get(key));
    }

    /** A string that matches a pattern as a whole. */
    public String string(String key, Pattern pattern) {
        String value = string(key);
        if (!pattern.matcher(value).matches()) {
            throw new DataException(place + "." + key + ": does not match " + pattern + ": " + value);
        }
        return value;
    }

    public int number(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isInt()) {
            throw new DataException(place + "." + key + ": an integer is expected");
        }
        return value.intValue();
    }

    /** A boolean; absent counts as false. */
    public boolean flag(String key) {
        JsonNode value = node.get(key);
        if (value != null && !value.isBoolean()) {
            throw new DataException(place + "." + key + ": true or false is expected");
        }
        return value != null && value.booleanValue();
    }

    /** An array of distinct strings; absent counts as empty. */
    public List<String> strings(String key) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : array(key)) {
            values.add(asString(place + "." + key, element));
        }
        if (new HashSet<>(values).size() != values.size()) {
            throw new DataException(place + "." + key + ": a value stands twice");
        }
        return List.copyOf(values);
    }

    /** An array of objects. */
    public List<Fields> objects(String key) {
        List<Fields> values = new ArrayList<>();
        for (JsonNode element : array(key)) {
            values.add(new Fields(place + "." + key + "[" + values.size() + "]", element));
        }
        return List.copyOf(values);
    }

    /** An object whose values are all strings, in the order of the file; absent counts as empty. */
    public Map<String, String> stringMap(String key) {
        if (!has(key)) {
            return Map.of();
        }
        Fields inner = object(key);
        Map<String, String> values = new LinkedHashMap<>();
        inner.keys().forEach(name -> values.put(name, inner.string(name)));
        return Collections.unmodifiableMap(values);
    }

    /** One string or an array of strings, as a list; absent counts as empty. */
    public List<String> oneOrMany(String key) {
        JsonNode value = node.get(key);
        return value != null && value.isTextual() ? List.of(value.textValue()) : strings(key);
    }

    /** An error at this object. */
    public DataException error(String message) {
        return new DataException(place + ": " + message);
    }

    private Iterable<JsonNode> array(String key) {
        JsonNode value = node.get(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new DataException(place + "." + key + ": an array is expected");
        }
        return value;
    }

    private static String asString(String place, JsonNode value) {
        if (value == null || !value.isTextual()) {
            throw new DataException(place + ": a string is expected");
        }
        return value.textValue();
    }
}
