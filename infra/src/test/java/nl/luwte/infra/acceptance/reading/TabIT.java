package nl.luwte.infra.acceptance.reading;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.TabStops;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Watcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("With the keyboard alone")
class TabIT {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/i/1", "/ar/i/1", "/nl/t/4", "/ar/t/4", "/nl/h", "/ar/h", "/pl/i/10"})
    @DisplayName("all of a page is reached in its order, there and back, and can be seen; the way out comes first")
    void allIsReached(String path, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(360, 640))) {
            Watcher watcher = Watcher.over(profile, installation.at("/"));
            Page page = profile.newPage();
            page.navigate(installation.at(path).toString());
            int stops = TabStops.walk(page);
            assertThat(page.locator(".exit-first")).isFocused();
            int links = Inside.value(page, "document.querySelectorAll('a[href]').length").getAsInt();
            assertTrue(links >= 5 && links <= stops, () -> links + " links, " + stops + " stops");
            watcher.requireQuiet();
        }
    }
}
