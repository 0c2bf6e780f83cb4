package nl.luwte.infra.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Chromium for the whole test run; each test opens its own context, which is a fresh profile. Used as {@code @ExtendWith(Browsers.class)}; a test asks
 * for it by a parameter of type {@link Browser}. Its path comes from the system property {@code luwte.browser}.
 */
public final class Browsers implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class).browser();
    }

    /** A profile that is kept in a folder, as on a real phone; closing it ends its browser. */
    static BrowserContext persistent(Browser browser, Path folder) {
        return persistent(browser, folder, 360, 640);
    }

    /** The same on a screen of this size. */
    static BrowserContext persistent(Browser browser, Path folder, int width, int height) {
        return browser.browserType().launchPersistentContext(folder, new LaunchPersistentContextOptions().setExecutablePath(path()).setArgs(arguments()).setViewportSize(width, height));
    }

    private static Path path() {
        String path = System.getProperty("luwte.browser", "");
        if (path.isBlank()) {
            throw new IllegalStateException("no browser: run ./test, or give -Dluwte.browser=<path of a Chromium>");
        }
        return Path.of(path);
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--disable-dev-shm-usage"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        private static Running start() {
            Path path = path();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(path).setArgs(arguments())));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
