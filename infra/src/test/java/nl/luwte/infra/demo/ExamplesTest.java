package nl.luwte.infra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.sentence.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The invented cases")
class ExamplesTest {
    private static final String TEXT = new String(Resources.bytes("demo/cases.json"), StandardCharsets.UTF_8);
    private static final Questionnaires QUESTIONNAIRES = Questionnaires.load();
    private static final Sentences SENTENCES = Sentences.load(Languages.load());

    @Test
    @DisplayName("keep to the forms, the teams and the acts of this build")
    void keepToTheForms() {
        assertEquals(27, Examples.load(QUESTIONNAIRES, SENTENCES).size());
    }

    @Test
    @DisplayName("name no phone number, address or site")
    void nameNoPhoneNumber() {
        List<Example> examples = Examples.load(QUESTIONNAIRES, SENTENCES);
        String said = examples.toString();
        assertTrue(said.contains("[Invented example]"));
        for (String telling : List.of("[0-9]{6}", "https?:", "www\\.", "@[a-z]")) {
            assertEquals(1, said.split(telling, 2).length, telling);
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "1.10": "[Verzonnen voorbeeld] Een klant wilde | "1.99": "[Verzonnen voorbeeld] Een klant wilde | a question that the form has not
            "1.3": ["physical", "money"] | "1.3": ["physical", "moon"] | an option that the question has not
            "1.4": "risky" | "1.4": "#4" | a municipality where a choice is asked
            "k1": "code", "1.4": "risky" | "1.2": "no", "1.4": "risky" | an answer that stays on the device
            "1.10": "[Verzonnen voorbeeld] Een klant wilde | "1.10": "Een klant wilde | a story without marker
            "1.10": "[Invented example] A client | "1.10": "[Verzonnen voorbeeld] A client | a marker in another language
            "text": "[Verzonnen voorbeeld] Hij stond | "text": "Hij stond | a message without marker
            "text": "[Verzonnen voorbeeld] Gelezen | "text": "Gelezen | a note without marker
            "no-name", "you-decide", "safe-now" | "no-name", "you-decide", "reading-days" | a sentence with something to fill in
            "status": "handling" | "status": "thinking" | a status that is none
            "act": "passage" | "act": "passing" | an act that is none
            "withdrawn": ["k5", "k6"] | "withdrawn": ["k5", "1.3"] | a withdrawal of what is no consent
            "k2": "[Verzonnen voorbeeld] Alleen | "5.6a": "employed", "k2": "[Verzonnen voorbeeld] Alleen | an answer to a question that was not reached
            "days": 2, "by": "triage2", "kind": "acknowledgement" | "days": 2, "by": "klacht1", "kind": "acknowledgement" | a colleague of another team
            "days": 2, "by": "triage2", "kind": "acknowledgement" | "days": 5, "by": "triage2", "kind": "acknowledgement" | an answer before the report
            "days": 2, "by": "triage2", "kind": "acknowledgement" | "days": 2, "kind": "acknowledgement" | an acknowledgement of nobody
            "of": "#advice" | "of": "#nothing" | a message that is not there
            "form": "g1", "channel": "v" | "form": "g4", "channel": "v" | a team that does not read the form
            """)
    @DisplayName("are refused with")
    void areRefusedWith(String here, String instead, String what) {
        assertTrue(TEXT.contains(here), here);
        byte[] bytes = replaceFirst(here, instead).getBytes(StandardCharsets.UTF_8);
        assertThrows(DataException.class, () -> Examples.read("changed", bytes, QUESTIONNAIRES, SENTENCES));
    }

    private static String replaceFirst(String here, String instead) {
        int at = TEXT.indexOf(here);
        return TEXT.substring(0, at) + instead + TEXT.substring(at + here.length());
    }
}
