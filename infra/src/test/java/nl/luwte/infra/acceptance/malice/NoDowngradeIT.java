package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A page that takes personal text, when its script")
class NoDowngradeIT {
    private static final Pattern SCRIPT = Pattern.compile("/assets/(form|mailbox)\\.[0-9a-f]+\\.js$");
    private static final Pattern ANCHOR = Pattern.compile("/a/[0-9a-f]+\\.js$");
    private static final Texts TEXTS = Texts.in("nl");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("is blocked, cannot send and says so:")
    void blocked(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(SCRIPT, Route::abort);
            loads(visit, installation, path);
            cannotSend(visit);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("arrives in part, cannot send and says so:")
    void truncated(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            List<String> errors = errorsOf(visit.page());
            visit.page().route(SCRIPT, route -> {
                APIResponse whole = route.fetch();
                byte[] half = Arrays.copyOf(whole.body(), whole.body().length / 2);
                route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/javascript;charset=utf-8").setBodyBytes(half));
            });
            loads(visit, installation, path);
            cannotSend(visit);
            assertTrue(errors.stream().anyMatch(error -> error.contains("integrity")), () -> "refused for its integrity, not for its syntax: " + errors);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("was exchanged for another, does not run it:")
    void exchanged(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(SCRIPT, route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/javascript;charset=utf-8")
                    .setBody("self.foreign = 1; document.querySelector('#app').innerHTML = '<form method=post><button>Send</button></form>';")));
            loads(visit, installation, path);
            cannotSend(visit);
            assertEquals(false, visit.page().evaluate("() => 'foreign' in self"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("is late, cannot send while it is awaited, nor when it does not come:")
    void late(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            List<Route> held = new ArrayList<>();
            visit.page().route(SCRIPT, held::add);
            visit.open(path);
            visit.page().waitForCondition(() -> !held.isEmpty());
            cannotSend(visit);
            held.forEach(Route::abort);
            visit.page().waitForLoadState();
            cannotSend(visit);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("throws, cannot send and says so:")
    void throwing(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            List<String> thrown = new ArrayList<>();
            visit.page().onPageError(thrown::add);
            Rewritten.reporter(visit.page(), "throw new Error('broken on purpose');");
            loads(visit, installation, path);
            visit.page().waitForCondition(() -> !thrown.isEmpty());
            cannotSend(visit);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("comes without the anchor, refuses with a reason:")
    void withoutAnchor(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(ANCHOR, Route::abort);
            visit.open(path);
            visit.sees(TEXTS.say("error.deployment.heading"));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("error.deployment.text"));
            assertThat(visit.page().locator("form, input, textarea")).hasCount(0);
            assertEquals(List.of(), visit.bodies());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("may not run at all, cannot send and says so:")
    void scriptsOff(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)))) {
            loads(visit, installation, path);
            cannotSend(visit);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("came over a connection without protection, as to a phone on a local network, says so instead of failing:")
    void insecure(String path, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().addInitScript("Object.defineProperty(self, 'isSecureContext', {get: () => false})");
            visit.open(path);
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("page.insecure"));
            assertThat(visit.page().locator("form, input, textarea")).hasCount(0);
            assertEquals(List.of(), visit.bodies());
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/m"})
    @DisplayName("is missing, has no address of its own that would take plain text:")
    void takesNoPlainText(String path, Installation installation) throws Exception {
        HttpRequest form = HttpRequest.newBuilder(installation.at(path)).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("1.10=text")).build();
        assertEquals(405, HttpClient.newHttpClient().send(form, BodyHandlers.ofString()).statusCode());
    }

    private static void loads(Visit visit, Installation installation, String path) {
        Response page = visit.page().navigate(installation.at(path).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        String policy = page.headers().get("content-security-policy");
        assertTrue(policy.contains("form-action 'none'"), policy);
        assertFalse(policy.contains("unsafe-inline"), policy);
    }

    /** Nothing that takes text or submits it, nothing sent, and plain words with a link that say how to go on. */
    private static void cannotSend(Visit visit) {
        assertThat(visit.page().locator("#app")).containsText(TEXTS.say("page.script-off-write"));
        assertThat(visit.page().locator("#app a[href$='/p']")).hasText(TEXTS.say("page.script-off-link"));
        assertThat(visit.page().locator("form, input, textarea, select, button:enabled, [contenteditable]")).hasCount(0);
        assertEquals(List.of(), visit.bodies());
    }

    private static List<String> errorsOf(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> errors.add(message.text()));
        return errors;
    }
}
