package nl.luwte.i18n.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.luwte.i18n.json.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form")
class EditionTest {
    private static final String STRUCTURE = """
            {"version":1,"id":"t","form":9,"channels":["m","v"],"languages":{"nl":"HASH"},"questions":[
            {"id":"1","type":"one","core":true,"options":["yes","no"],"device":true,"alert":{"has":"yes","card":"danger"}},
            {"id":"2","type":"text","core":false,"limit":40,"when":{"question":"1","has":"yes"},"channels":["m"]},
            {"id":"3","type":"many","core":false,"options":["a","none"],"consent":true,"preset":["none"],"exclusive":["none"],"when":{"question":"1","has":["yes","no"]}},
            {"id":"4","type":"place","core":false,"options":["elsewhere"]}]}""";
    private static final String TEXT = """
            {"version":1,"id":"t","language":"nl","title":"T","questions":{
            "1":{"label":"L","why":"W","options":{"yes":"Ja","no":"Nee"}},
            "2":{"label":"L","why":"W","hint":"H"},
            "3":{"label":"L","why":"W","options":{"a":"A","none":"N"}},
            "4":{"label":"L","why":"W","options":{"elsewhere":"E"}}}}""";

    @Test
    @DisplayName("that keeps the rules is read")
    void isRead() {
        Questionnaire form = edition(STRUCTURE, TEXT).questionnaire();
        assertEquals(4, form.questions().size());
        assertEquals(List.of("yes"), form.question("2").orElseThrow().when().orElseThrow().has());
        assertEquals(List.of("yes", "no"), form.question("3").orElseThrow().when().orElseThrow().has());
        assertEquals(QuestionType.PLACE, form.question("4").orElseThrow().type());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "has":"yes"},"channels"      | "has":"maybe"},"channels"        | when: no earlier question 1 with the option maybe
            "question":"1"               | "question":"3"                   | when: no earlier question 3 with the option yes
            ,"preset":["none"]           | ''                               | a consent needs a preset
            "preset":["none"]            | "preset":["b"]                   | these are not options of the question: [b]
            "exclusive":["none"]         | "exclusive":["b"]                | these are not options of the question: [b]
            ["yes","no"]}                | ["yes","x"]}                     | when: no earlier question 1 with the option x
            ["yes","no"]}                | []}                              | when: no option is named
            "options":["yes","no"],      | "options":["yes","no"],"subject":true},{"id":"0","type":"one","core":true,"subject":true,"options":["yes","no"], | at most one question is the subject, these are: [1, 0]
            "limit":40                   | "limit":40,"subject":true        | only a question of type one or many can be the subject
            "options":["elsewhere"]      | "options":["elsewhere"],"subject":true | only a question of type one or many can be the subject
            "options":["elsewhere"]      | "limit":3                        | a text has a limit, any other question has options
            "alert":{"has":"yes"         | "alert":{"has":"si"              | these are not options of the question: [si]
            "channels":["m"]}            | "channels":["c"]}                | channels: the form has only [m, v]
            "limit":40                   | "limit":4001                     | limit: 1 to 4000
            "limit":40                   | "options":["a"]                  | a text has a limit, any other question has options
            "type":"text"                | "type":"date"                    | type: one, many, place or text
            "id":"3"                     | "id":"2"                         | the id stands twice: 2
            "id":"3"                     | "id":"Q3"                        | does not match
            "type":"many","core":false   | "type":"many","core":true        | a core question comes after one that is not: 3
            "device":true                | "device":true,"consent":true,"preset":"no" | an answer that stays on the device cannot be a consent
            "device":true                | "device":1                       | true or false is expected
            "device":true                | "colour":true                    | unknown key colour
            "version":1                  | "version":2                      | version must be 1
            "form":9,                    | ''                               | missing key form
            """, quoteCharacter = '\'')
    @DisplayName("whose structure breaks a rule is refused with the reason:")
    void isRefusedForItsStructure(String from, String to, String reason) {
        assertTrue(STRUCTURE.contains(from), from);
        DataException refusal = assertThrows(DataException.class, () -> edition(STRUCTURE.replace(from, to == null ? "" : to), TEXT));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    @DisplayName("has at most six questions in its core")
    void hasAShortCore() {
        String more = IntStream.rangeClosed(11, 16).mapToObj(id -> "{\"id\":\"" + id + "\",\"type\":\"text\",\"core\":true,\"limit\":9},")
                .collect(Collectors.joining());
        String structure = STRUCTURE.replace("\"questions\":[", "\"questions\":[" + more);
        DataException refusal = assertThrows(DataException.class, () -> edition(structure, TEXT));
        assertTrue(refusal.getMessage().contains("at most 6 questions are core, these are 7: [11, 12, 13, 14, 15, 16, 1]"), refusal.getMessage());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            ,"no":"Nee"          | ''                   | question 1: no words for the option no
            "no":"Nee"           | "nee":"Nee"          | question 1: no words for the option no
            ,"hint":"H"          | ,"options":{"a":"A"} | question 2: words for option a, which the structure does not have
            "2":{                | "9":{                | no words for the question 2
            "language":"nl"      | "language":"en"      | id and language must be t and nl
            "why":"W","hint"     | "hint"               | missing key why
            """, quoteCharacter = '\'')
    @DisplayName("whose texts do not fit the structure is refused with the reason:")
    void isRefusedForItsTexts(String from, String to, String reason) {
        assertTrue(TEXT.contains(from), from);
        DataException refusal = assertThrows(DataException.class, () -> edition(STRUCTURE, TEXT.replace(from, to == null ? "" : to)));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    @DisplayName("whose text was changed after the hash was written is refused")
    void isRefusedWhenStale() {
        byte[] structure = structure(STRUCTURE, TEXT);
        byte[] changed = TEXT.replace("Nee", "Nooit").getBytes(StandardCharsets.UTF_8);
        DataException refusal = assertThrows(DataException.class, () -> Edition.of("t", structure, Map.of("nl", changed)));
        assertTrue(refusal.getMessage().contains("run QuestionnaireHashes"), refusal.getMessage());
    }

    @Test
    @DisplayName("with a language too many is refused")
    void isRefusedForAnExtraLanguage() {
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThrows(DataException.class, () -> Edition.of("t", structure(STRUCTURE, TEXT), Map.of("nl", text, "en", text)));
    }

    private static Edition edition(String structure, String text) {
        return Edition.of("t", structure(structure, text), Map.of("nl", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] structure(String structure, String text) {
        String hash = Sha256.base64Url(text.getBytes(StandardCharsets.UTF_8));
        return structure.replace("HASH", hash).getBytes(StandardCharsets.UTF_8);
    }
}
