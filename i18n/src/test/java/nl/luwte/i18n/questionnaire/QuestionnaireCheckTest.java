package nl.luwte.i18n.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The check of a folder of questionnaires")
class QuestionnaireCheckTest {
    private static final Path SOURCES = Path.of("src/main/resources/questionnaires");
    private static final String WHO = "{\"id\":\"0.1\",\"type\":\"one\",\"core\":true,\"options\":[\"me\",\"together\",\"other-knows\",\"other-unknown\"]}";
    private static final String K = """
            ,{"id":"k1","type":"one","core":false,"options":["no","code"],"preset":"no"},{"id":"k2","type":"text","core":false,"limit":9},
            {"id":"k3","type":"one","core":false,"options":["nl"]},{"id":"k4","type":"text","core":false,"limit":9}""";
    private static final String WORDS = """
            "0.1":{"label":"L","why":"W","options":{"me":"M","together":"T","other-knows":"K","other-unknown":"U"}},
            "1":{"label":"L","why":"W","options":{"a":"A","b":"B"}},"k1":{"label":"L","why":"W","options":{"no":"N","code":"C"}},
            "k2":{"label":"L","why":"W"},"k3":{"label":"L","why":"W","options":{"nl":"N"}},"k4":{"label":"L","why":"W"}""";
    private static final String SUBJECT = ",{\"id\":\"1\",\"type\":\"many\",\"core\":true,\"options\":[\"a\",\"b\"],\"subject\":true}";

    @TempDir
    Path folder;

    @BeforeEach
    void aFormWithoutFaults() throws IOException {
        Files.writeString(folder.resolve("index.json"), "{\"version\":1,\"questionnaires\":[{\"id\":\"t\",\"old\":[]}]}\n");
        form("t", WHO + SUBJECT + K, WORDS);
    }

    private void form(String id, String questions, String words) throws IOException {
        Path form = Files.createDirectories(folder.resolve(id));
        String text = "{\"version\":1,\"id\":\"" + id + "\",\"language\":\"nl\",\"title\":\"T\",\"questions\":{" + words + "}}";
        Files.writeString(form.resolve("nl.json"), text);
        String languages = "{\"nl\":\"" + Sha256.base64Url(text.getBytes(StandardCharsets.UTF_8)) + "\"}";
        Files.writeString(form.resolve("structure.json"), "{\"version\":1,\"id\":\"" + id + "\",\"form\":9,\"channels\":[\"v\"],\"languages\":" + languages
                + ",\"questions\":[" + questions + "]}");
    }

    private List<String> faults() throws IOException {
        return QuestionnaireCheck.faults(folder);
    }

    @Test
    @DisplayName("finds nothing wrong in ours")
    void findsNothingInOurs() throws IOException {
        assertEquals(List.of(), QuestionnaireCheck.faults(SOURCES));
    }

    @Test
    @DisplayName("finds nothing wrong in a form that keeps the rules")
    void findsNothing() throws IOException {
        assertEquals(List.of(), faults());
    }

    @Test
    @DisplayName("finds ten faults in a form that has ten, each in one sentence with its file and question")
    void findsTen() throws IOException {
        String questions = """
                ,{"id":"2","type":"date","core":true,"options":["a","b"]},{"id":"3","type":"one","core":false,"options":["a"],"colour":"red"},
                {"id":"4","type":"text","core":false,"limit":9000},{"id":"5","type":"one","core":false,"options":["yes","no"],"consent":true,"preset":"yes"},
                {"id":"6","type":"text","core":false,"limit":9,"when":{"question":"3","has":["a","z"]}},{"id":"7","type":"many","core":false,"options":["a"],"exclusive":["b"]},
                {"id":"8","type":"text","core":false,"limit":9,"channels":["m"]},{"id":"9","type":"one","core":true,"options":["a"]}""";
        String words = WORDS.replace(",\"b\":\"B\"", "") + """
                ,"2":{"label":"L","why":"W","options":{"a":"A","b":"B"}},"3":{"label":"L","why":"W","options":{"a":"A"}},"4":{"label":"L","why":"W"},
                "5":{"label":"L","why":"W","options":{"yes":"Y","no":"N"}},"6":{"label":"L","why":"W"},"7":{"label":"L","why":"W","options":{"a":"A"}},
                "8":{"label":"L","why":"W"}""";
        form("t", WHO + SUBJECT + questions + K, words);
        assertEquals(List.of(
                "t/structure.json, question 2: type: one, many, place or text",
                "t/structure.json, question 3: unknown key colour",
                "t/structure.json, question 4: limit: 1 to 4000",
                "t/structure.json, question 6: when: no earlier question 3 with the option z",
                "t/structure.json, question 7: these are not options of the question: [b]",
                "t/structure.json, question 9: a core question comes after one that is not: 9",
                "t/structure.json: question 8: channels: the form has only [v]",
                "t/nl.json: no words for the question 9",
                "t/nl.json, question 1: no words for the option b",
                "t/structure.json, question 5: a consent is off by default, its preset is one of [no, none, nothing]"), faults());
    }

    @Test
    @DisplayName("finds files that do not belong together")
    void findsFilesApart() throws IOException {
        Files.writeString(folder.resolve("t/en.json"), "{}");
        Files.writeString(folder.resolve("t/nl.json"), Files.readString(folder.resolve("t/nl.json")).replace("\"T\"", "\"Other\""));
        form("u", WHO + SUBJECT + K, WORDS);
        Files.writeString(folder.resolve("index.json"), "{\"version\":1,\"questionnaires\":[{\"id\":\"t\",\"old\":[\"abc\"]},{\"id\":\"w\",\"old\":[]}]}");
        assertEquals(List.of(
                "t/en.json: structure.json does not list it; run QuestionnaireHashes",
                "t/nl.json: its SHA-256 is not the one in structure.json; run QuestionnaireHashes",
                "t/old/abc/structure.json: is missing",
                "index.json: there is no folder w",
                "index.json: the folder u is not in it"), faults());
        Files.writeString(folder.resolve("index.json"), "{\"version\":1,\"questionnaires\":[{\"id\":\"u\",\"old\":[]},{\"id\":\"u\",\"old\":[]}]}");
        assertTrue(faults().contains("u/structure.json: the form u has the number 9 too"), () -> "two forms with one number");
    }

    @Test
    @DisplayName("finds an older edition that was changed, and one that the index forgot")
    void findsAChangedOldEdition() throws IOException {
        Path old = Files.createDirectories(folder.resolve("t/old/abc"));
        for (String file : List.of("structure.json", "nl.json")) {
            Files.copy(folder.resolve("t").resolve(file), old.resolve(file));
        }
        assertEquals(List.of("index.json: the older edition abc of t is not in it"), faults());
        Files.writeString(folder.resolve("index.json"), "{\"version\":1,\"questionnaires\":[{\"id\":\"t\",\"old\":[\"abc\"]}]}");
        String hash = Sha256.base64Url(Files.readAllBytes(old.resolve("structure.json")));
        assertEquals(List.of("t/old/abc/structure.json: was changed, its SHA-256 is " + hash), faults());
    }

    @Test
    @DisplayName("says the line of a file that is no JSON, and goes on with the others")
    void saysTheLine() throws IOException {
        Files.writeString(folder.resolve("t/structure.json"), "{\n\"version\":1,\n,}");
        List<String> faults = faults();
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("t/structure.json, line 3: "), faults.get(0));
        assertTrue(faults.get(0).lines().count() == 1, faults.get(0));
    }

    @Test
    @DisplayName("finds a form that does not begin with for whom it is, or lacks a question of block K")
    void findsWhatEveryFormHas() throws IOException {
        form("t", SUBJECT.substring(1).replace(",\"subject\":true", "") + K.replace("k4", "k9"), WORDS.replace("\"k4\"", "\"k9\"").replaceFirst("(?s)\"0.1\".*?}},", ""));
        assertEquals(List.of(
                "t/structure.json: the first question must be 0.1 with the options [me, together, other-knows, other-unknown]",
                "t/structure.json: no question is the subject",
                "t/structure.json: the question k4 of block K is missing"), faults());
    }
}
