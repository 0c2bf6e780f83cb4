package nl.luwte.infra.acceptance.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Eye;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Without script")
class PlainIT {
    private static final String STORY = "Hij hield me vast <b>&amp;</b>\nلم يدفع المال 😟👩🏽‍⚕️ ¿qué hago?";
    private static final String ANSWER = "Dank je. Wij kunnen morgen praten. نستطيع أن نتكلم غداً 🌷";
    private static final String BACK = "Morgen is goed, غداً جيد 👍🏾";
    private static final Words DUTCH = new Words("nl");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "ar"})
    @DisplayName("a report is told, read at the desk as sealed by the server, answered, taken further and deleted")
    void isToldReadAnsweredAndDeleted(String language, Installation installation, Browser browser) {
        Words words = new Words(language);
        try (PlainScreen reporter = new PlainScreen(installation, browser, words); BrowserContext colleague = browser.newContext()) {
            Desk desk = Desk.open(colleague.newPage(), installation.at("/")).login(installation.login("triage1"));
            Set<String> before = desk.names();
            List<String> code = tells(reporter, words);
            String typed = String.join(" ", code);
            Map<String, String> secrets = Map.of("code", String.join("", code), "code in groups", typed, "story", "Hij hield me vast", "back", "Morgen is goed");

            String name = desk.newCase(before);
            readsAndAnswers(desk, name);
            readsAndWritesBack(reporter, words, typed);
            desk.refreshUntil(name, "desk.inbox.state.waiting");
            CaseScreen found = desk.openCase(name);
            assertEquals(4, found.messages());
            assertTrue(storyOf(colleague.pages().get(0)).contains(BACK));
            assertTrue(found.facts().contains(DUTCH.opening("desk.case.consent-withdrawn")), found::facts);
            found.close();
            deletes(reporter, words, typed);
            desk.refreshUntilGone(name);
            reporter.requireNothingKept(secrets);
        }
    }

    private static List<String> tells(PlainScreen reporter, Words words) {
        reporter.open("/f/1");
        assertEquals(0, reporter.page().locator("form, input, textarea, select, button:enabled").count());
        reporter.page().locator("a", new Page.LocatorOptions().setHasText(words.say("page.script-off-link"))).click();
        assertEquals("/f/1/p", reporter.path());
        warnsFirst(reporter, words);

        reporter.write("1.10", STORY).tick("q.1.3", "threats").tick("q.k1", "code").tick("q.k5", "anonymous").tick("q.1.4", "dangerous");
        Response refused = reporter.press("plain.send");
        assertEquals(422, refused.status());
        assertTrue(reporter.alert().contains(words.say("plain.understand-missing")), reporter::alert);
        assertEquals(STORY, reporter.page().locator("textarea[name='q.1.10']").inputValue());
        assertEquals(List.of("threats", "code", "dangerous", "anonymous", "code"),
                reporter.page().locator("input:checked:not([value=''])").all().stream().map(Locator::inputValue).toList());

        Response sent = reporter.tick("understand", "yes").press("plain.send");
        assertEquals(200, sent.status());
        List<String> code = reporter.shownCode();
        assertEquals(7, code.size());
        assertEquals("POST", reporter.page().reload().request().method());
        assertEquals(code, reporter.shownCode(), "the same page sent again shows the same code");
        return code;
    }

    private static void warnsFirst(PlainScreen reporter, Words words) {
        double field = reporter.page().locator("fieldset").first().boundingBox().y;
        for (String key : List.of("plain.warning.read", "plain.warning.who", "plain.warning.kept", "plain.warning.history", "tell.before.exceptions")) {
            Locator warning = reporter.page().getByText(words.say(key));
            assertTrue(warning.boundingBox().y + warning.boundingBox().height <= field, key);
        }
    }

    private static void readsAndAnswers(Desk desk, String name) {
        CaseScreen found = desk.openCase(name);
        assertTrue(found.conversation().contains(DUTCH.say("desk.case.sealed-by-server")), found::conversation);
        assertTrue(found.readStory(1).contains("¿qué hago?"));
        assertEquals(1, found.messages());
        found.answer(ANSWER).close();
    }

    /** What she wrote back; it and the withdrawal were written apart, so that either may come first. */
    private static String storyOf(Page desk) {
        Locator later = desk.locator("ol.messages > li.message:nth-child(n + 3)");
        later.locator("button[aria-expanded=false]").click();
        return later.locator(".story").innerText();
    }

    private static void readsAndWritesBack(PlainScreen reporter, Words words, String code) {
        reporter.page().locator("main a[href$='/m/p']").first().click();
        assertEquals(200, reporter.code("read", code).press("plain.mailbox.read").status());
        assertEquals(List.of(ANSWER), reporter.page().locator("article .words").allInnerTexts());
        assertEquals("", reporter.page().locator("#code-read").inputValue(), "the code is typed again for each step");
        reporter.page().locator("#text").fill(BACK);
        assertEquals(200, reporter.code("write", code).press("plain.mailbox.write").status());
        assertTrue(reporter.done().startsWith(words.opening("plain.sent.text")), reporter::done);
        reporter.page().locator("#form").selectOption("1");
        assertEquals(200, reporter.press("tell.next").status());
        assertEquals(422, reporter.code("withdraw", code).press("mailbox.withdraw.send").status());
        assertEquals(words.say("mailbox.withdraw.none"), reporter.alert());
        assertEquals(200, reporter.code("withdraw", code).tick("consent", "k5").press("mailbox.withdraw.send").status());
        assertEquals(words.say("mailbox.withdraw.sent"), reporter.done());
    }

    private static void deletes(PlainScreen reporter, Words words, String code) {
        assertEquals(422, reporter.code("delete", code).press("plain.mailbox.delete").status());
        assertEquals(words.say("mailbox.delete.second-heading"), reporter.alert());
        reporter.code("read", code).press("plain.mailbox.read");
        assertEquals(1, reporter.page().locator("article .words").count(), "nothing was deleted without the tick");
        assertEquals(200, reporter.code("delete", code).tick("sure", "yes").press("plain.mailbox.delete").status());
        assertEquals(words.say("mailbox.deleted.text"), reporter.done());
        reporter.code("read", code).press("plain.mailbox.read");
        assertTrue(reporter.text().contains(words.say("mailbox.empty.heading")));
        assertEquals(404, reporter.code("delete", code).tick("sure", "yes").press("plain.mailbox.delete").status());
        assertEquals(words.say("mailbox.absent"), reporter.alert());
    }

    @Test
    @DisplayName("a text that is too long has its fault beside the field and in the list on top, and stays")
    void tooLong(Installation installation, Browser browser) {
        String longer = "é".repeat(4_001);
        try (PlainScreen reporter = new PlainScreen(installation, browser, DUTCH)) {
            Response answer = reporter.open("/f/1/p").write("1.10", longer).write("k4", "blijft").tick("understand", "yes").press("plain.send");
            assertEquals(422, answer.status());
            assertEquals(List.of(DUTCH.question("1.10")), reporter.page().locator("[role=alert] li a").allInnerTexts());
            reporter.page().locator("[role=alert] li a").click();
            Locator field = reporter.page().locator("fieldset:target");
            assertEquals(DUTCH.say("error.size.text"), field.locator(".fault").innerText());
            assertEquals(longer, field.locator("textarea").inputValue());
            assertEquals(field.locator(".fault").getAttribute("id"), field.locator("textarea").getAttribute("aria-describedby"));
            assertEquals("blijft", reporter.page().locator("textarea[name='q.k4']").inputValue());
            assertEquals(1, reporter.page().locator(".fault").count());
        }
    }

    @Test
    @DisplayName("a choice can be taken back, and the team for advice is not asked for what others collect")
    void takenBackAndNotAsked(Installation installation, Browser browser) {
        try (PlainScreen reporter = new PlainScreen(installation, browser, DUTCH)) {
            reporter.open("/f/1/p/m");
            assertEquals(1, reporter.page().locator("[name='q.1.11']").count());
            reporter.open("/f/1/p/v");
            assertEquals(0, reporter.page().locator("[name='q.1.11'], [name='q.1.13'], [name='q.1.2']").count());
            assertFalse(reporter.text().contains(DUTCH.question("1.11")) || reporter.text().contains(DUTCH.question("1.13")));
            reporter.tick("q.1.4", "risky").tick("q.1.4", "").tick("understand", "yes");
            assertEquals(422, reporter.press("plain.send").status());
            assertTrue(reporter.alert().contains(DUTCH.say("tell.summary.empty")), reporter::alert);
            assertTrue(reporter.page().locator("input[name='q.1.4'][value='']").isChecked());
        }
    }

    @Test
    @DisplayName("a wrong code is told, and what was written stays")
    void wrongCode(Installation installation, Browser browser) {
        try (PlainScreen reporter = new PlainScreen(installation, browser, DUTCH)) {
            reporter.open("/m/p").page().locator("#text").fill(BACK);
            assertEquals(422, reporter.code("write", "1234 5678").press("plain.mailbox.write").status());
            assertEquals(DUTCH.say("error.field.code"), reporter.alert());
            assertEquals(BACK, reporter.page().locator("#text").inputValue());
            assertFalse(reporter.page().content().contains("1234 5678"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/f/1/p", "/m/p"})
    @DisplayName("the way out works")
    void theWayOut(String path, Installation installation, Browser browser) {
        try (PlainScreen reporter = new PlainScreen(installation, browser, DUTCH)) {
            reporter.page().route(address -> address.startsWith(PlainScreen.ELSEWHERE), route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<h1>Weer</h1>")));
            reporter.open(path).page().locator(".top .exit").click();
            reporter.page().waitForURL(PlainScreen.ELSEWHERE);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"nl,LIGHT", "ar,DARK"})
    @DisplayName("axe finds nothing, 320 pixels wide")
    void axeFindsNothing(String language, ColorScheme colours, Installation installation, Browser browser) {
        // axe is a script: the same pages, in a browser that has it
        BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(320, 640).setColorScheme(colours));
        try (PlainScreen reporter = new PlainScreen(installation, profile, new Words(language))) {
            Eye eye = new Eye(reporter.open("/f/1/p").page());
            eye.examine("form");
            reporter.write("1.10", "a".repeat(4_001)).press("plain.send");
            eye.examine("form with a fault");
            reporter.write("1.10", STORY).tick("understand", "yes").press("plain.send");
            eye.examine("receipt");
            String code = String.join(" ", reporter.shownCode());
            reporter.open("/m/p");
            eye.examine("mailbox");
            reporter.code("read", code).press("plain.mailbox.read");
            eye.examine("empty mailbox");
            reporter.page().locator("#form").selectOption("all");
            reporter.press("tell.next");
            eye.examine("withdrawing everything");
            reporter.code("delete", code).tick("sure", "yes").press("plain.mailbox.delete");
            eye.examine("deleted");
            eye.requireNothingWrong();
        }
    }
}
