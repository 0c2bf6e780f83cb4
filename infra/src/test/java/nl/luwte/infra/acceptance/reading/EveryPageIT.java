package nl.luwte.infra.acceptance.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Eye;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Watcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A window of 320 pixels is also what a screen of 1280 has left at 400 % (WCAG 2.2, 1.4.10). */
@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("320 pixels wide, every kind of page")
class EveryPageIT {
    private static final Tongues TONGUES = new Tongues();

    static Stream<Language> languages() {
        return Pages.languages().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("has nothing for axe to find, fits, says of each word which language it is, and the browser has no complaint")
    void hasNothingToFind(Language language, Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser)) {
            Watcher watcher = Watcher.over(profile, installation.at("/"));
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            List<String> tongues = new ArrayList<>();
            for (String kind : Pages.found()) {
                open(page, installation, language, kind);
                eye.examine(language.code() + kind);
                tongues.addAll(TONGUES.faults(page, language));
            }
            watcher.requireQuiet();
            open(page, installation, language, Pages.ABSENT);
            eye.examine(language.code() + Pages.ABSENT);
            eye.requireNothingWrong();
            assertEquals("", String.join("\n", tongues));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("fits, whichever topic or town it is about")
    void fitsWhateverItIsAbout(Language language, Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser)) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            List<String> tongues = new ArrayList<>();
            for (String path : Pages.topicsAndTowns().stream().filter(path -> !Pages.READ.contains(path)).toList()) {
                open(page, installation, language, path);
                eye.measure(language.code() + path);
                tongues.addAll(TONGUES.faults(page, language));
            }
            eye.requireNothingWrong();
            assertEquals("", String.join("\n", tongues));
        }
    }

    @Test
    @DisplayName("and the choice of language too")
    void theChoiceOfLanguage(Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser)) {
            Watcher watcher = Watcher.over(profile, installation.at("/"));
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            page.navigate(installation.at("/").toString());
            eye.examine("languages");
            eye.requireNothingWrong();
            assertEquals(List.of(), TONGUES.faults(page, Pages.languages().get(0)));
            assertEquals(Pages.languages().size(), Inside.value(page, "document.querySelectorAll('main a[lang][dir]').length").getAsInt());
            watcher.requireQuiet();
        }
    }

    @Test
    @DisplayName("is found out when a word does not say its language, or a number runs from right to left")
    void isFoundOut(Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser)) {
            Page page = profile.newPage();
            Language arabic = Pages.languages().stream().filter(Language::rtl).findFirst().orElseThrow();
            open(page, installation, arabic, "/h");
            assertEquals(List.of(), TONGUES.faults(page, arabic));
            for (String spoilt : List.of("Nederlands", "Wat de inspecteur mag doen", "+31 20 123")) {
                Inside.value(page, "document.querySelector('main').append(Object.assign(document.createElement('p'), {id: 'spoilt', textContent: '" + spoilt + "'})), 0");
                assertEquals(1, TONGUES.faults(page, arabic).size(), () -> spoilt + ": " + TONGUES.faults(page, arabic));
                Inside.value(page, "document.querySelector('#spoilt').remove()");
            }
        }
    }

    private static void open(Page page, Installation installation, Language language, String kind) {
        page.navigate(installation.at("/" + language.code() + kind).toString());
        if (Pages.SEALING.contains(kind)) {
            page.locator("#app button").first().waitFor();
        }
    }

    private static BrowserContext narrow(Browser browser) {
        return browser.newContext(new NewContextOptions().setViewportSize(320, 640).setReducedMotion(ReducedMotion.REDUCE));
    }
}
