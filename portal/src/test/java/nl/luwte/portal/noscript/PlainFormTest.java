package nl.luwte.portal.noscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.platform.RefusalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormTest {

    private static PlainForm read(String body) {
        return PlainForm.read(Bytes.of(body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aTextComesAsItWasTyped() {
        String typed = "a+b & c=d % é لم 😟";
        assertEquals(typed, read("x=1&q.1.10=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).text("q.1.10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q.1.10=marker%", "q.1.10=marker%4", "q.1.10=marker%zz", "%=marker", "a=b&q.1.10=marker%-1"})
    void wrongPercentEncodingIsRefusedWithoutRepeatingIt(String body) {
        RefusalException refused = assertThrows(RefusalException.class, () -> read(body));
        assertEquals(400, refused.refusal().status());
        assertFalse(refused.toString().contains("marker"));
        assertNull(refused.getCause());
        assertEquals(0, refused.getStackTrace().length);
    }

    @Test
    void sixHundredFieldsAreReadAndOneMoreIsRefused() {
        assertEquals(600, read(fields(600)).all("a").size());
        assertEquals(400, assertThrows(RefusalException.class, () -> read(fields(601))).refusal().status());
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));
    }

    @Test
    void anEmptyBodyHasNoFieldsAndABlankFieldIsEmpty() {
        assertFalse(read("").has(""));
        assertEquals("", read("").text("q.1.10"));
        assertEquals(List.of(), read("").all("q.1.10"));
        assertTrue(read("q.1.10=&b=1").has("q.1.10"));
        assertEquals("", read("q.1.10=&b=1").text("q.1.10"));
    }

    @Test
    void whatIsNoPairIsPassedOver() {
        PlainForm form = read("&&lone&=nameless&a=b=c&");
        assertFalse(form.has("lone"));
        assertFalse(form.has(""));
        assertEquals("b=c", form.text("a"));
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        assertEquals("a\nb\nc", read("t=a%0D%0Ab%0Ac").text("t"));
    }

    @Test
    void textIsComposed() {
        String composed = read("t=e%CC%81%E2%84%AB").text("t");
        assertEquals("\u00e9\u00c5", composed);
        assertTrue(Normalizer.isNormalized(composed, Normalizer.Form.NFC));
    }

    @Test
    void halfACharacterIsReplacedAndTheRestStays() {
        String text = read("t=x%ED%A0%BDy%FFz").text("t");
        assertTrue(text.startsWith("x") && text.contains("y") && text.endsWith("z"), text);
        assertTrue(text.chars().noneMatch(unit -> Character.isSurrogate((char) unit)), text);
    }

    @Test
    void bytesThatShouldHaveBeenEncodedBreakNothing() {
        assertEquals("a", read("t=\u00e9&b=a").text("b"));
    }

    @Test
    void aNameThatComesTwiceKeepsBothValuesInOrder() {
        PlainForm form = read("q.1.1=tell&x=0&q.1.1=help&q.1.1=tell");
        assertEquals(List.of("tell", "help", "tell"), form.all("q.1.1"));
        assertEquals("tell", form.text("q.1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "hashCode", "q.__proto__"})
    void noNameMeansAnythingByItself(String name) {
        assertFalse(PlainForm.empty().has(name));
        assertEquals("1", read(name + "=1").text(name));
    }
}
