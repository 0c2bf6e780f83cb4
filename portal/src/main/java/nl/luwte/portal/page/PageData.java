package nl.luwte.portal.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gg.jte.Content;
import java.util.Map;

/** Data for a page's script, as a JSON block that no parser of HTML can leave. */
public final class PageData {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private PageData() {}

    /**
     * The content of {@code <script type="application/json">}: {@code <}, {@code >} and {@code &} are written as
     * escapes.
     */
    public static Content of(Map<String, Object> data) {
        try {
            String json = JSON.writeValueAsString(data)
                    .replace("&", "\\u0026")
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e");
            return output -> output.writeContent(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("page data must be plain maps, lists, strings, numbers and booleans", e);
        }
    }
}
