package nl.luwte.infra.acceptance.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Without script")
class WithoutScriptIT {
    /** Words and links that wait for a script: neither shown nor folded where a press unfolds them. */
    private static final String HIDDEN = """
            [...document.body.querySelectorAll('*')]
              .filter(element => !element.closest('script, svg, option') && !element.closest('details:not([open]) > :not(summary)') && !element.checkVisibility())
              .filter(element => element.matches('a, button') || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
              .map(element => element.outerHTML.slice(0, 80))""";
    /** Links that lead nowhere and buttons that send no form. */
    private static final String IDLE = """
            [...document.querySelectorAll('a:not([href]), a[href=""], a[href^="#"], a[href^="javascript:"], button')]
              .filter(element => !element.matches('button') || !element.form).map(element => element.outerHTML.slice(0, 80))""";

    /** Takes away the buttons to print and to listen, which a script puts before their template. */
    private static final String BUTTONS = "document.querySelectorAll('template').forEach(template => template.previousElementSibling.remove())";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "ar"})
    @DisplayName("every kind of page is there with all its words and links, and none that is read says that it wants a script")
    void allIsThere(String language, Installation installation, Browser browser) {
        Words words = new Words(language);
        List<String> faults = new ArrayList<>();
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(false))) {
            Page page = profile.newPage();
            for (String kind : Pages.found()) {
                Response answer = page.navigate(installation.at("/" + language + kind).toString());
                assertEquals(200, answer.status(), kind);
                look(page, HIDDEN).forEach(found -> faults.add(kind + " hides " + found));
                look(page, IDLE).forEach(found -> faults.add(kind + " has an idle " + found));
                String text = page.locator("main").innerText();
                assertFalse(text.isBlank(), kind);
                assertEquals(Pages.SEALING.contains(kind), text.contains(words.say("page.script-off-write")), kind);
                assertFalse(text.contains(words.say("page.script-off-read")), kind);
                if (Pages.SEALING.contains(kind)) {
                    assertEquals(1, page.locator("main a[href='/" + language + kind + "/p']").count(), kind);
                }
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "ar"})
    @DisplayName("a page to read says what it says with script")
    void saysTheSame(String language, Installation installation, Browser browser) {
        try (BrowserContext with = browser.newContext(new NewContextOptions().setViewportSize(360, 640));
                BrowserContext without = browser.newContext(new NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(false))) {
            Page scripted = with.newPage();
            Page plain = without.newPage();
            for (String kind : Pages.READ) {
                String address = installation.at("/" + language + kind).toString();
                scripted.navigate(address);
                Inside.value(scripted, BUTTONS);
                plain.navigate(address);
                List<String> said = plain.locator("main").innerText().lines().toList();
                assertEquals(List.of(), scripted.locator("main").innerText().lines().filter(line -> !said.contains(line)).toList(), kind);
                assertEquals(links(scripted), links(plain), kind);
                assertTrue(said.size() > 1, kind);
            }
        }
    }

    private static List<String> links(Page page) {
        return look(page, "[...document.links].map(link => link.href)");
    }

    private static List<String> look(Page page, String expression) {
        return Inside.value(page, expression).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }
}
