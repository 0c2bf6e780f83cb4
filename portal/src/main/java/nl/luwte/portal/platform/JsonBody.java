package nl.luwte.portal.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** Small JSON objects of text fields, as staff's pages send them. */
public final class JsonBody {

    private static final int MOST_BYTES = 16_384;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /** An object with exactly these fields, each a string. */
    public static JsonNode read(InputStream body, String... texts) {
        JsonNode object = readObject(body, Set.of(texts));
        object.forEach(value -> require(value.isTextual()));
        return object;
    }

    /** An object with exactly these fields. */
    public static JsonNode readObject(InputStream body, Set<String> keys) {
        try {
            JsonNode node = JSON.readTree(LimitedBody.read(body, MOST_BYTES).toArray());
            require(node != null && node.isObject());
            Set<String> found = new HashSet<>();
            node.fieldNames().forEachRemaining(found::add);
            require(found.equals(keys));
            return node;
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("json").thrown();
        } catch (IOException e) {
            throw Refusal.malformed("size").thrown();
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw Refusal.malformed("field").thrown();
        }
    }
}
