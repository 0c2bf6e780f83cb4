package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Watcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("The watcher")
class WatcherIT {
    private static final String SECRET = "geheimpje-4711";
    private static final String TITLE = new Words("nl").say("page.title");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "console.error('x')|complaints",
            "setTimeout(() => { throw new Error('x') })|complaints",
            "fetch('https://elsewhere.example/').catch(() => 0)|complaints",
            "fetch('/r/now?" + SECRET + "').then(() => 0)|head of a request",
            "fetch('/r/now', {headers: {'X-A': btoa('" + SECRET + "')}}).then(() => 0)|head of a request",
            "fetch('/r/now', {method: 'POST', body: new TextEncoder().encode('..' + '" + SECRET + "')}).then(() => 0)|body of a request",
            "fetch('/r/box', {method: 'POST', body: 'short'}).then(() => 0)|bytes of a request",
            "fetch('/r/box', {method: 'POST', body: new Uint8Array(29090)}).then(() => 0)|bytes of an answer"})
    @DisplayName("complains about what is not quiet")
    void complains(String doing, String about, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            // a server that takes anything, so that only the watcher can complain
            profile.route(address -> address.contains("/r/"), route -> route.fulfill(new FulfillOptions().setBody("taken")));
            Watcher watcher = Watcher.over(profile, installation.at("/")).secret("secret", SECRET);
            Page page = open(profile, installation);
            watcher.requireQuiet();
            Inside.value(page, "(async () => { await (" + doing + ") })()");
            AssertionError found = assertThrows(AssertionError.class, () -> page.waitForCondition(() -> {
                watcher.requireQuiet();
                return false;
            }));
            assertTrue(found.getMessage().contains(about), found::getMessage);
        }
    }

    @Test
    @DisplayName("sees a request to another host, though the browser does not let it out")
    void seesAnotherHost(Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            profile.route(address -> address.startsWith("https://elsewhere.example/"), route -> route.abort());
            Watcher watcher = Watcher.over(profile, installation.at("/"));
            Page page = profile.newPage();
            page.navigate(installation.at("/nl").toString());
            assertThrows(RuntimeException.class, () -> page.navigate("https://elsewhere.example/"));
            assertThrows(AssertionError.class, watcher::requireQuiet);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"document.cookie = 'a=b'", "localStorage.setItem('a', 'b')", "sessionStorage.setItem('a', 'b')", "indexedDB.open('a').onsuccess = () => 0",
        "caches.open('a').then(() => 0)", "document.title = 'Melding'"})
    @DisplayName("finds what a page keeps")
    void findsWhatIsKept(String doing, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext()) {
            Watcher watcher = Watcher.over(profile, installation.at("/"));
            Page page = open(profile, installation);
            watcher.requireNothingKept(page, TITLE);
            Inside.value(page, "(async () => { await (" + doing + ") })()");
            assertThrows(AssertionError.class, () -> page.waitForCondition(() -> {
                watcher.requireNothingKept(page, TITLE);
                return false;
            }));
        }
    }

    private static Page open(BrowserContext profile, Installation installation) {
        Page page = profile.newPage();
        page.navigate(installation.at("/nl/m").toString());
        assertEquals(TITLE, page.title());
        return page;
    }
}
