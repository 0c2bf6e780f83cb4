package nl.luwte.infra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.StartPage;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Watcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("The page about recognition")
class RecognitionIT {
    private static final Words DUTCH = new Words("nl");
    private static final int QUESTIONS = 5;
    private static Installation example;

    @BeforeAll
    static void showTheExample() throws Exception {
        example = Installation.start("flevoland-voorbeeld");
    }

    @AfterAll
    static void stop() throws Exception {
        example.close();
    }

    @Test
    @DisplayName("says in Twente that Enschede has none, with the source, that help does not depend on it, and asks nothing")
    void saysWhereThereIsNone(Installation twente, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            Page page = profile.newPage();
            page.navigate(twente.at("/nl/e").toString());
            String text = page.locator("main").innerText();
            assertTrue(text.contains(DUTCH.say("recognition.none", Map.of("town", "Enschede"))), text);
            assertTrue(text.contains("raadsbrief Onderzoek zelfstandig sekswerk, 2023") && text.contains("20 november 2026"), text);
            assertTrue(text.contains(DUTCH.say("recognition.help")) && text.contains("Almelo") && !text.contains("Lelystad"), text);
            assertEquals(0, page.locator("form, input, a[href$='/f/2']").count());
            assertEquals(DUTCH.say("page.title"), page.title());
        }
    }

    @Test
    @DisplayName("says first, where there is one, that it is voluntary, and that this example is not agreed")
    void saysFirstThatItIsVoluntary(Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            Page page = profile.newPage();
            page.navigate(example.at("/nl/e").toString());
            String text = page.locator("main").innerText();
            List<String> inOrder = List.of(DUTCH.say("recognition.example"), DUTCH.say("recognition.choice"), DUTCH.say("recognition.help"),
                    DUTCH.say("recognition.voluntary", Map.of("town", "Lelystad")), DUTCH.say("recognition.recorded"), DUTCH.say("recognition.by"),
                    DUTCH.say("recognition.kept"), DUTCH.say("recognition.stop"), DUTCH.say("recognition.follows"), DUTCH.say("recognition.not-agreed"),
                    DUTCH.say("recognition.lease"), DUTCH.say("recognition.check.stays"));
            int place = -1;
            for (String said : inOrder) {
                int next = text.indexOf(said);
                assertTrue(next > place, said + " is missing or too early in\n" + text);
                place = next;
            }
        }
    }

    @Test
    @DisplayName("keeps the five answers on the screen: no form, no request, nothing in the address, nothing left behind")
    void keepsTheAnswersOnTheScreen(Browser browser) {
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(360, 640))) {
            Watcher watcher = Watcher.over(profile, example.at("/"));
            Page page = profile.newPage();
            String address = example.at("/nl/e").toString();
            page.navigate(address);
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            // Firefox writes the state of a radio button into its session file, whatever the page asks; that of a disclosure it does not
            assertEquals(0, page.locator("form, input, select, textarea").count());
            assertEquals(2 * QUESTIONS, page.locator("details").count());
            for (int number = 1; number <= QUESTIONS; number++) {
                Locator yes = page.locator("details[name='" + number + "']").first();
                Locator no = page.locator("details[name='" + number + "']").last();
                yes.locator("summary").click();
                assertThat(no.locator("p")).isHidden();
                no.locator("summary").click();
                assertThat(no.locator("p")).isVisible();
                assertThat(no.locator("p")).hasText(DUTCH.say("recognition.check." + number + ".no"));
            }
            assertTrue(page.locator("details[open]").count() >= QUESTIONS);
            assertEquals(List.of(), requests);
            assertEquals(address, page.url());
            assertEquals(1, Inside.value(page, "[history.length - 1]").getAsJsonArray().get(0).getAsInt(), "only the blank page lies before it");
            watcher.requireQuiet();
            watcher.requireNothingKept(page, DUTCH.say("page.title"));
            page.reload();
            assertEquals(0, page.locator("details[open]").count());
        }
    }

    @Test
    @DisplayName("is answered with the keys alone, and without script")
    void isAnsweredWithTheKeys(Browser browser) {
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = profile.newPage();
            page.navigate(example.at("/nl/e").toString());
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details p").first()).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.locator("summary").nth(1)).isFocused();
            page.keyboard().press("Space");
            assertThat(page.locator("details p").nth(1)).isVisible();
        }
    }

    @Test
    @DisplayName("is the only one that leads to the form that asks for it")
    void isTheOnlyOneThatLeadsToItsForm(Installation twente, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            Page page = profile.newPage();
            for (Installation installation : List.of(twente, example)) {
                for (String path : List.of("", "/h", "/i/1", "/s", "/d")) {
                    page.navigate(installation.at("/nl" + path).toString());
                    assertEquals(0, page.locator("a[href*='/f/2']").count(), path);
                }
            }
            assertEquals(1, page.locator(".doors a[href='/nl/e']").count());
            for (int form : List.of(1, 3, 4, 5, 6)) {
                assertEquals(1, page.locator(".doors a[href='/nl/f/" + form + "']").count());
            }
            assertTrue(page.locator(".doors a[href='/nl/f/5']").innerText().contains("klachtbehandelaar"));
            page.navigate(example.at("/nl/e").toString());
            assertEquals(1, page.locator("a[href='/nl/f/2']").count());
            assertEquals(1, page.locator("a[href='/nl/f/6']").count());
        }
    }

    @Test
    @DisplayName("leads to a form that says first that it is voluntary, and whose consent ends the recognition when it is withdrawn")
    void leadsToItsForm(Browser browser) {
        Words words = new Words("nl", 2);
        try (Reporter reporter = Reporter.on(browser, example, words)) {
            Page page = reporter.page();
            Eye eye = new Eye(page);
            TellForm form = TellForm.open(page, example.at("/"), words, 2);
            eye.examine("readers");
            assertEquals(words.say("tell.before.2-own"), page.locator("#app .notice li").nth(1).innerText());
            assertThat(page.locator("#app a[href='/nl/e']")).hasText(words.say("tell.before.2-more"));
            form.begin().core("Ik heb een vraag").sendNow().summary();
            List<String> code = form.onward().sendWithCode().code();
            reporter.look();
            StartPage.open(page, example.at("/"), words).myMessages().enter(code).openWithdrawAtForm().onToConsents();
            assertThat(page.getByText(words.say("mailbox.withdraw.recognition"))).isVisible();
            eye.examine("withdraw");
            eye.requireNothingWrong();
            reporter.look();
        }
    }

    @Test
    @DisplayName("leads to a request that the desk is told to delete as soon as the consent to record it is taken back, and deletes for everybody")
    void endsWithTheConsent(Browser browser) {
        Words words = new Words("nl", 2);
        try (Reporter reporter = Reporter.on(browser, example, words); Colleague adviser = Colleague.on(browser, example)) {
            List<String> asked = new ArrayList<>();
            adviser.profile().onRequest(request -> asked.add(request.method() + " " + request.url().replaceAll("[0-9a-f]{16}", "row") + " " + request.postData()));
            Desk desk = adviser.login("vertrouwenspersoon1");
            Set<String> before = desk.names();
            TellForm form = TellForm.open(reporter.page(), example.at("/"), words, 2).begin();
            form.answer("0.1", "me").answer("2.3", "recognition").answer("2.2", "yes").answer("2.8", "yes").write("2.9", "Ik heb een vraag").answer("k1", "code").sendNow().summary();
            List<String> code = form.onward().sendWithCode().code();
            reporter.look();
            String name = desk.newCase(before);
            CaseScreen found = desk.openCase(name);
            assertFalse(found.text().contains(DUTCH.say("desk.keep.withdrawn")), "nothing is asked while the consent stands");
            StartPage.open(reporter.page(), example.at("/"), words).myMessages().enter(code).withdraw("2.8").close();
            reporter.look();
            desk.refresh();
            found.warns(DUTCH.say("desk.keep.withdrawn")).delete();
            desk.refreshUntilGone(name);
            assertTrue(asked.stream().anyMatch(request -> request.startsWith("POST " + example.at("/desk/api/cases/row/delete") + " {") && request.contains("\"act\":\"delete\"")), asked::toString);
            assertTrue(StartPage.open(reporter.page(), example.at("/"), words).myMessages().enter(code).saysEmpty());
            reporter.look();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"nl,LIGHT", "ar,DARK"})
    @DisplayName("and the doors have nothing that axe finds wrong, 320 pixels wide")
    void nothingIsWrong(String language, ColorScheme colours, Browser browser) {
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(320, 640).setColorScheme(colours))) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            page.navigate(example.at("/" + language + "/d").toString());
            eye.examine("doors");
            page.navigate(example.at("/" + language + "/e").toString());
            eye.examine("questions");
            page.locator("details:nth-of-type(even) summary").all().forEach(Locator::click);
            eye.examine("answered");
            eye.requireNothingWrong();
        }
    }
}
