package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import nl.luwte.infra.acceptance.screen.StartPage;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Watcher;

/** A reporter with a small phone that has never been here. */
record Reporter(BrowserContext profile, Page page, URI portal, Words words, Watcher watcher) implements AutoCloseable {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;

    static Reporter on(Browser browser, Installation installation, Words words) {
        return in(browser.newContext(new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setHasTouch(true)), installation, words);
    }

    static Reporter in(BrowserContext profile, Installation installation, Words words) {
        Watcher watcher = Watcher.over(profile, installation.at("/"));
        return new Reporter(profile, profile.newPage(), installation.at("/"), words, watcher);
    }

    StartPage start() {
        return StartPage.open(page, portal, words);
    }

    /** What holds at every moment: nothing is kept, nothing tells, and the address does not follow what she does. */
    void look() {
        watcher.requireQuiet();
        watcher.requireNothingKept(page, words.say("page.title"));
        String language = "/" + words.language().code();
        String path = URI.create(page.url()).getPath();
        assertTrue(path.matches(language + "/(m|f/[1-9])") && page.url().equals(portal.resolve(path).toString()), page::url);
    }

    @Override
    public void close() {
        profile.close();
    }
}
