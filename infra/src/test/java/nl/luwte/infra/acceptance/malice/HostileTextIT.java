package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.RawSealing;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A reporter who wants to harm the desk")
class HostileTextIT {
    private static final String MARKUP = "<img src=x onerror=\"alert(1)\"><script>self.foreign=1</script><a href=\"javascript:alert(2)\">x</a>${alert(3)}{{7*7}}<!--";
    private static final String CALM = "a calm report";

    @Test
    @DisplayName("sees markup shown letter by letter, never run")
    void markup(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        try (Desk desk = new Desk(installation, browser, town).row(new Reporter(town).report(MARKUP).envelope()).logIn()) {
            Locator conversation = desk.open(0);
            assertThat(conversation.locator(".foreign")).hasText(MARKUP);
            assertThat(conversation.locator("img, script, a, iframe")).hasCount(0);
            assertEquals(false, desk.page().evaluate("() => 'foreign' in self"));
            assertEquals(List.of(), desk.visit().dialogs());
        }
    }

    @Test
    @DisplayName("cannot turn the reading direction of what stands around it")
    void directions(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String text = "pay \u202e001\u202c to \u2066him\u2069\u0000 now";
        try (Desk desk = new Desk(installation, browser, town).row(new Reporter(town).report(text).envelope()).logIn()) {
            Locator shown = desk.open(0).locator(".foreign");
            assertThat(shown).hasText("pay [U+202E]001[U+202C] to [U+2066]him[U+2069][U+0000] now");
            assertThat(shown).hasAttribute("translate", "no");
            assertThat(shown.locator(".control")).hasCount(5);
        }
    }

    @Test
    @DisplayName("cannot push the desk off the screen with one long word")
    void longWord(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        try (Desk desk = new Desk(installation, browser, town).row(new Reporter(town).report("w".repeat(12_000)).envelope()).logIn()) {
            assertThat(desk.open(0).locator(".foreign")).hasText("w".repeat(12_000));
            staysInside(desk);
        }
    }

    @Test
    @DisplayName("cannot choke the desk with as many emoji as one message holds")
    void emoji(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String crowd = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67".repeat(600);
        try (Desk desk = new Desk(installation, browser, town).row(new Reporter(town).report(crowd).envelope()).logIn()) {
            assertThat(desk.open(0).locator(".foreign")).hasText(crowd);
            staysInside(desk);
        }
    }

    @Test
    @DisplayName("has answers to unknown questions and unknown options shown as what they are")
    void unknownQuestions(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("9.99", new Answer.One("an answer to nothing"));
        answers.put("constructor", new Answer.One("a name of every object"));
        answers.put("1.5", new Answer.One("never-heard-of"));
        Envelope report = reporter.send(reporter.report(answers, reporter.keys().reading().recipient())).envelope();
        try (Desk desk = new Desk(installation, browser, town).row(report).logIn()) {
            Locator conversation = desk.open(0);
            assertThat(conversation.getByText(Desk.TEXTS.say("desk.case.unknown-question"))).hasCount(2);
            assertThat(conversation.locator(".foreign")).hasText(new String[] {"an answer to nothing", "a name of every object"});
            assertThat(conversation.locator(".ticked")).containsText("never-heard-of");
        }
    }

    @Test
    @DisplayName("has what is outside the format refused and counted in one row, while the calm report is read")
    void outsideTheFormat(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        String story = "\"" + Reporter.STORY + "\":\"x\"";
        try (Desk desk = new Desk(installation, browser, town)) {
            desk.row(hostile(town, reporter, story, "\"__proto__\":{\"polluted\":\"yes\"}"));
            desk.row(hostile(town, reporter, story, "\"__proto__\":\"yes\""));
            desk.row(hostile(town, reporter, story, "\"" + Reporter.STORY + "\":\"" + "w".repeat(12_001) + "\""));
            desk.row(hostile(town, reporter, story, "\"1.5\":{\"toString\":\"x\"}"));
            desk.row(hostile(town, reporter, "\"version\":1,", "\"version\":1,\"extra\":1,"));
            desk.row(hostile(town, reporter, story, story + "," + story));
            desk.row(hostile(town, reporter, story, "\"" + Reporter.STORY + "\":\"\\ud800\""));
            desk.row(new Reporter(town).report(CALM).envelope()).logIn();
            Map<String, Integer> reasons = new LinkedHashMap<>();
            reasons.put("field", 5);
            reasons.put("json", 2);
            desk.collects(reasons);
            assertThat(desk.cases()).hasCount(1);
            assertThat(desk.open(0)).containsText(CALM);
            assertEquals(false, desk.page().evaluate("() => 'polluted' in {}"));
        }
    }

    private static Envelope hostile(Town town, Reporter reporter, String part, String instead) {
        Content honest = reporter.report(Map.of(Reporter.STORY, new Answer.One("x")), reporter.keys().reading().recipient());
        String json = honest.toJson().toUtf8();
        assertTrue(json.contains(part), json);
        return RawSealing.seal(json.replace(part, instead), reporter.keys().sign(), town.recipients(Reporter.CHANNEL), Town.ENTROPY);
    }

    private static void staysInside(Desk desk) {
        assertEquals(true, desk.page().evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "nothing is wider than the screen");
        assertThat(desk.page().locator("#answer-text")).isVisible();
    }
}
