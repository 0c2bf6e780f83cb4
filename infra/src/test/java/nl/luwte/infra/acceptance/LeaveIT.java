package nl.luwte.infra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.infra.acceptance.screen.StartPage;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("With the keyboard, or without script,")
class LeaveIT {
    private static final String ELSEWHERE = "https://www.knmi.nl/";
    private static final String STORY = "zeven woorden die niemand anders mag lezen";
    private static final int LONGEST_WAY = 80;
    private static final Words WORDS = new Words("nl");

    @Test
    @DisplayName("the whole of telling can be done by Tab, Space, arrows and Enter")
    void telling(Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            StartPage.open(page, installation.at("/"), WORDS);
            press(page, page.locator(".doors a[href$='/d']"));
            press(page, page.locator(".doors a[href$='/f/1']"));
            press(page, button(page, "tell.before.start"));
            tick(page, "0.1", "me");
            press(page, button(page, "tell.next"));
            tick(page, "1.2", "no");
            press(page, button(page, "tell.next"));
            tick(page, "1.1", "help");
            press(page, button(page, "tell.next"));
            tick(page, "1.3", "money");
            press(page, button(page, "tell.next"));
            heading(page, WORDS.question("1.10"));
            reach(page, page.locator("textarea"));
            page.keyboard().type(STORY);
            press(page, button(page, "tell.next"));
            tick(page, "k1", "no");
            page.keyboard().press("ArrowDown");
            assertThat(page.getByLabel(WORDS.option("k1", "code"))).isChecked();
            press(page, button(page, "tell.next"));
            press(page, button(page, "tell.send-now"));
            assertThat(page.locator(".summary")).containsText(STORY);
            press(page, button(page, "tell.next"));
            assertThat(button(page, "tell.send")).isEnabled();
            press(page, button(page, "tell.send"));
            assertThat(page.locator(".code li")).hasCount(7);
        }
    }

    static List<String> read() {
        return Pages.READ;
    }

    static List<String> withoutForm() {
        return Stream.concat(Pages.READ.stream(), Pages.SEALING.stream()).toList();
    }

    @ParameterizedTest(name = "/nl{0}")
    @MethodSource("read")
    @DisplayName("the way out is the first thing that Tab reaches, and Enter takes it")
    void theWayOutIsFirst(String path, Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            page.navigate(installation.at("/nl" + path).toString());
            page.keyboard().press("Tab");
            assertThat(page.locator(".exit-first")).isFocused();
            assertThat(page.locator(".exit-first")).isInViewport();
            page.keyboard().press("Enter");
            page.waitForURL(ELSEWHERE);
        }
    }

    @Test
    @DisplayName("the way out is one step back from the heading of each screen of a form")
    void theWayOutIsOneStepBack(Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            StartPage.open(page, installation.at("/"), WORDS).tellUs().begin().skip("0.1").asks("1.2");
            page.keyboard().press("Shift+Tab");
            assertThat(page.locator(".top .exit")).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(ELSEWHERE);
        }
    }

    @Test
    @DisplayName("Shift three times leaves, and going back shows neither the form nor what was typed")
    void shiftThreeTimesLeaves(Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            StartPage.open(page, installation.at("/"), WORDS).tellUs().begin().skip("0.1", "1.2", "1.1", "1.3").asks("1.10");
            page.locator("textarea").pressSequentially(STORY);
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            assertEquals(installation.at("/nl/f/1").toString(), page.url());
            page.keyboard().press("Shift");
            page.waitForURL(ELSEWHERE);
            page.goBack();
            assertEquals(installation.at("/nl/d").toString(), page.url());
            assertFalse(page.content().contains(STORY));
            page.goForward();
            page.waitForURL(ELSEWHERE);
            assertEquals(List.of("/nl", "/nl/d"), visited(page, installation));
        }
    }

    @Test
    @DisplayName("two presses of Shift with a letter between them do not count towards three")
    void aLetterBetweenStartsAnew(Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            page.navigate(installation.at("/nl").toString());
            Keyboard keyboard = page.keyboard();
            for (String key : List.of("Shift", "Shift", "a", "Shift", "Shift")) {
                keyboard.press(key);
            }
            assertThat(page.locator(".top .exit")).hasAttribute("data-presses", "2");
            assertEquals(installation.at("/nl").toString(), page.url());
        }
    }

    @Test
    @DisplayName("leaving the form in any way empties it, and a page that the browser kept is loaded anew")
    void leavingEmptiesTheForm(Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, true)) {
            Page page = profile.newPage();
            StartPage.open(page, installation.at("/"), WORDS).tellUs().begin().skip("0.1", "1.2", "1.1", "1.3").asks("1.10");
            page.locator("textarea").pressSequentially(STORY);
            page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
            assertEquals("", page.locator("#app").innerHTML());
            page.waitForNavigation(() -> page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"));
            assertThat(button(page, "tell.before.start")).isVisible();
            assertFalse(page.content().contains(STORY));
        }
    }

    @ParameterizedTest(name = "/nl{0}")
    @MethodSource("withoutForm")
    @DisplayName("the link out works where scripts are off, and nothing can be sent from there")
    void worksWithoutScript(String path, Installation installation, Browser browser) {
        try (BrowserContext profile = phone(browser, false)) {
            Page page = profile.newPage();
            page.navigate(installation.at("/nl" + path).toString());
            assertEquals(0, page.locator("form, input, textarea, button").count());
            page.locator(".top .exit").click();
            page.waitForURL(ELSEWHERE);
        }
    }

    /** Addresses of ours in the history of this tab. */
    private static List<String> visited(Page page, Installation installation) {
        return Inside.history(page).stream().filter(address -> address.startsWith(installation.at("/").toString())).map(address -> address.substring(installation.at("/").toString().length() - 1)).toList();
    }

    /** A phone whose neutral site is played by the browser itself, so that nothing leaves this machine. */
    private static BrowserContext phone(Browser browser, boolean script) {
        BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(script));
        profile.route(address -> address.startsWith(ELSEWHERE), route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<h1>Weer</h1>")));
        return profile;
    }

    private static Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(WORDS.say(key)).setExact(true));
    }

    private static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(text).setExact(true))).isVisible();
    }

    private static void tick(Page page, String question, String option) {
        heading(page, WORDS.question(question));
        Locator tile = page.getByLabel(WORDS.option(question, option), new Page.GetByLabelOptions().setExact(true));
        if ("radio".equals(tile.getAttribute("type"))) {
            reach(page, page.locator("input[type=radio]").first());
            for (int i = 0; i < LONGEST_WAY && !tile.isChecked(); i++) {
                page.keyboard().press(i == 0 ? "Space" : "ArrowDown");
            }
        } else {
            reach(page, tile);
            page.keyboard().press("Space");
        }
        assertThat(tile).isChecked();
    }

    private static void press(Page page, Locator target) {
        reach(page, target);
        page.keyboard().press("Enter");
    }

    private static void reach(Page page, Locator target) {
        assertThat(target).isVisible();
        int way = 0;
        while (!(Boolean) target.evaluate("element => element === document.activeElement")) {
            assertTrue(++way <= LONGEST_WAY, () -> "Tab does not reach " + target);
            page.keyboard().press("Tab");
        }
    }
}
