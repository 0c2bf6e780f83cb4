package nl.luwte.infra.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.trace.Watcher;
import nl.luwte.infra.demo.Login;

/** A care worker at her computer. */
record Colleague(BrowserContext profile, Installation installation, Watcher watcher) implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    static Colleague on(Browser browser, Installation installation) {
        return in(browser.newContext(new NewContextOptions().setViewportSize(WIDTH, HEIGHT)), installation);
    }

    /** In a browser that keeps its profile in a folder. */
    static Colleague keeping(Browser browser, Path folder, Installation installation) {
        return in(Browsers.persistent(browser, folder, WIDTH, HEIGHT), installation);
    }

    private static Colleague in(BrowserContext profile, Installation installation) {
        return new Colleague(profile, installation, Watcher.over(profile, installation.at("/")));
    }

    /** Logs in; her passphrase may not stand in any request. */
    Desk login(String account) {
        Login login = installation.login(account);
        watcher.secret("passphrase", login.passphrase());
        return Desk.open(profile.newPage(), installation.at("/")).login(login);
    }

    @Override
    public void close() {
        profile.close();
    }
}
