package nl.luwte.infra.acceptance.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Needles;

/** The pages without script as a reporter with a small phone uses them. */
final class PlainScreen implements AutoCloseable {
    static final String ELSEWHERE = "https://www.knmi.nl/";
    private static final String KEPT = "localStorage.length + sessionStorage.length + document.cookie.length";

    private final Installation installation;
    private final BrowserContext profile;
    private final Page page;
    private final Words words;
    private final List<Request> requests = new ArrayList<>();

    PlainScreen(Installation installation, Browser browser, Words words) {
        this(installation, browser.newContext(new NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(false)), words);
    }

    PlainScreen(Installation installation, BrowserContext profile, Words words) {
        this.installation = installation;
        this.profile = profile;
        this.page = profile.newPage();
        this.words = words;
        page.setDefaultTimeout(20_000);
        profile.onRequest(requests::add);
    }

    Page page() {
        return page;
    }

    PlainScreen open(String path) {
        page.navigate(installation.at("/" + words.language().code() + path).toString());
        return this;
    }

    String path() {
        return page.url().substring(installation.at("/" + words.language().code()).toString().length());
    }

    PlainScreen write(String question, String text) {
        page.locator("textarea[name='q." + question + "']").fill(text);
        return this;
    }

    PlainScreen tick(String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check();
        return this;
    }

    /** Presses a button and gives the answer to the form; nobody keeps that answer. */
    Response press(String key) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.say(key)).setExact(true));
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST"), button::click);
        page.waitForLoadState();
        assertEquals("no-store", answer.headers().get("cache-control"));
        return answer;
    }

    /** Types the code into the form of this step. */
    PlainScreen code(String step, String code) {
        page.locator("#code-" + step).fill(code);
        return this;
    }

    /** The code as shown: seven groups. */
    List<String> shownCode() {
        return page.locator("ol.code li").allInnerTexts();
    }

    String alert() {
        return page.locator("[role=alert]").innerText();
    }

    String done() {
        return page.locator("[role=status]").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** No cookie, no storage, and none of these words in any address so far. */
    void requireNothingKept(Map<String, String> secrets) {
        assertEquals(List.of(), profile.cookies());
        assertEquals(0, Inside.value(page, KEPT).getAsInt());
        assertEquals(words.say("page.title"), page.title());
        Needles needles = new Needles(secrets);
        String origin = installation.at("/").toString();
        for (Request request : requests) {
            String head = request.url() + " " + request.allHeaders();
            assertEquals(Set.of(), needles.in(head.getBytes(StandardCharsets.UTF_8)), request.url());
            assertEquals(true, request.url().startsWith(origin) || request.url().startsWith("data:"), request.url());
        }
    }

    @Override
    public void close() {
        profile.close();
    }
}
