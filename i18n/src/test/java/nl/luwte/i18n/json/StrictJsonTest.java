package nl.luwte.i18n.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Strict JSON")
class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":1}\n", "{\"a\":1} ", "{\"a\":1}{}", "[]", "{\"a\":1.0}", "{\"a\":1e3}", "{\"a\":-0}",
        "{\"a\":9007199254740992}", "{\"a\":\"\\ud800\"}", "{\"a\":\"e\u0301\"}", "{\"e\u0301\":1}", "{a:1}", "\uFEFF{\"a\":1}", "",
        "{\"a\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}"})
    @DisplayName("refuses what two readers could read in two ways")
    void refuses(String text) {
        assertThrows(DataException.class, () -> StrictJson.read("file", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("refuses bytes that are not UTF-8")
    void refusesOtherEncodings() {
        assertThrows(DataException.class, () -> StrictJson.read("file", "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    @DisplayName("accepts white space between tokens, and nesting of sixteen")
    void accepts() {
        assertEquals(1, StrictJson.read("file", "{ \"a\" :\n1 }".getBytes(StandardCharsets.UTF_8)).get("a").intValue());
        StrictJson.read("file", "{\"a\":[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("accepts a line end where the file is never hashed")
    void acceptsLineEndWhereLoose() {
        assertEquals(1, StrictJson.readLoosely("file", "{\"a\":1}\n".getBytes(StandardCharsets.UTF_8)).get("a").intValue());
    }
}
