package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.luwte.infra.acceptance.trace.Inside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("On the page with every component")
class ComponentsIT {
    private static final Path FOLDERS = Path.of(System.getProperty("basedir", "."), "../portal/src/main/web/component");
    /** What is wrong on paper. One question for all, since the browser forgets that it prints when the one who asked leaves. */
    private static final String PAPER = """
            (() => {
              const faults = [];
              const none = (what, selector, wrong) => faults.push(...[...document.querySelectorAll(selector)].filter(wrong).map(element => what + ' ' + element.outerHTML.slice(0, 80)));
              const added = element => getComputedStyle(element, '::after').content;
              const body = getComputedStyle(document.body);
              if (body.color !== 'rgb(0, 0, 0)' || body.backgroundColor !== 'rgb(255, 255, 255)') faults.push(body.color + ' on ' + body.backgroundColor);
              none('printed:', '.head a, .foot, nav, .actions, .button', element => element.checkVisibility());
              none('folded:', 'main details:not(.languages) > :not(summary)', element => element.getBoundingClientRect().height === 0);
              none('no number:', 'main a[href^="tel:"]', element => !element.checkVisibility() || !/\\d/.test(element.textContent));
              none('our address:', 'main a', element => element.host === location.host && added(element) !== 'none');
              none('no address:', 'main a[rel]', element => element.checkVisibility() && !added(element).includes(element.getAttribute('href')));
              return faults.join('\\n');
            })()""";

    /** How a device asks for colours. */
    private enum Mode {
        LIGHT(options -> options.setColorScheme(ColorScheme.LIGHT)),
        DARK(options -> options.setColorScheme(ColorScheme.DARK)),
        FORCED(options -> options.setForcedColors(ForcedColors.ACTIVE)),
        MORE(options -> options.setContrast(Contrast.MORE)),
        MORE_IN_THE_DARK(options -> options.setContrast(Contrast.MORE).setColorScheme(ColorScheme.DARK));

        private final UnaryOperator<NewContextOptions> set;

        Mode(UnaryOperator<NewContextOptions> set) {
            this.set = set;
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Mode.class)
    @DisplayName("axe finds nothing wrong, 320 pixels wide, from left to right and from right to left")
    void axeFindsNothingWrong(Mode mode, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(mode.set.apply(phone(320, 640)))) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            for (String language : List.of("nl", "ar")) {
                open(page, installation, language);
                eye.examine(mode + " " + language);
            }
            eye.requireNothingWrong();
        }
    }

    @Test
    @DisplayName("everything fits a window of 1280 by 1024 at 400 %")
    void fitsAtFourHundredPercent(Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(phone(320, 256).setDeviceScaleFactor(4))) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            for (String path : List.of("nl/x", "ar/x", "nl", "nl/d", "nl/h", "nl/f/1/p")) {
                page.navigate(installation.at("/" + path).toString());
                eye.examine(path + " at 400 %");
            }
            eye.requireNothingWrong();
        }
    }

    @Test
    @DisplayName("each folder of a component has its examples")
    void eachFolderHasItsExamples(Installation installation, Browser browser) throws IOException {
        try (BrowserContext profile = browser.newContext(); Stream<Path> folders = Files.list(FOLDERS)) {
            Page page = profile.newPage();
            open(page, installation, "en");
            List<String> names = folders.map(folder -> folder.getFileName().toString()).sorted().toList();
            List<String> shown = Inside.value(page, "[...document.querySelectorAll('main > section')].map(section => section.id)").getAsJsonArray().asList().stream().map(JsonElement::getAsString).sorted().toList();
            assertTrue(names.size() > 15);
            assertEquals(names, shown);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"nl,LIGHT", "ar,LIGHT", "nl,FORCED"})
    @DisplayName("the keyboard reaches everything, there and back, and can be seen where it is")
    void theKeyboardIsSeen(String language, Mode mode, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(mode.set.apply(phone(360, 640)))) {
            Page page = profile.newPage();
            open(page, installation, language);
            int stops = TabStops.walk(page);
            assertTrue(stops > 30, () -> stops + " stops");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/x", "/nl/h", "/nl/e"})
    @DisplayName("paper is black on white, with what was folded, with telephone numbers and without our own addresses")
    void paperIsBlackOnWhite(String path, Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(Mode.DARK.set.apply(phone(640, 900)))) {
            Page page = profile.newPage();
            page.navigate(installation.at(path).toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals("", Inside.value(page, PAPER).getAsString());
        }
    }

    @Test
    @DisplayName("nothing needs a script")
    void nothingNeedsAScript(Installation installation, Browser browser) {
        try (BrowserContext profile = browser.newContext(phone(360, 640).setJavaScriptEnabled(false))) {
            Page page = profile.newPage();
            open(page, installation, "nl");
            page.locator("#languages summary").first().click();
            page.locator("#languages .links").first().locator("a[lang=ar]").click();
            page.waitForURL("**/ar/x");
            page.locator("#tile .tile").last().click();
            assertTrue(page.locator("#tile input").last().isChecked());
        }
    }

    private static void open(Page page, Installation installation, String language) {
        page.navigate(installation.at("/" + language + "/x").toString());
    }

    private static NewContextOptions phone(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
    }
}
