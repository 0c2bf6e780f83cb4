package nl.luwte.infra.acceptance.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Every kind of page, from left to right and from right to left, is whole")
class BrowsersIT {
    private static final Path SCRIPT = Path.of("src/test/browser/look.mjs");
    private static final int NARROW = 320;
    /** A window that cannot be made narrower than this is no phone. */
    private static final int WIDEST = 480;
    /** What a person sees of a page: its words, where they run, whether they fit, the way out, and that style and its own file took hold. */
    private static final String QUESTION = """
            (() => {
              const exit = document.querySelector('.exit'), place = exit.getBoundingClientRect();
              return {
                title: document.title,
                heading: document.querySelector('h1').textContent.trim(),
                direction: getComputedStyle(document.querySelector('main')).direction,
                width: innerWidth,
                tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                exit: place.width > 40 && place.height > 20 && place.left >= 0 && place.right <= innerWidth && place.top >= 0 && place.bottom <= innerHeight
                  && document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2) === exit,
                style: getComputedStyle(document.body).marginTop,
                sheets: [...document.styleSheets].every(sheet => sheet.cssRules.length > 0),
              };
            })()""";

    @Test
    @DisplayName("in Chromium")
    void inChromium(Installation installation, Browser browser) throws IOException, InterruptedException {
        try (BrowserContext profile = browser.newContext(new NewContextOptions().setViewportSize(NARROW, 640))) {
            Page page = profile.newPage();
            List<JsonElement> answers = new ArrayList<>();
            for (URI address : addresses(installation)) {
                page.navigate(address.toString());
                answers.add(Inside.value(page, QUESTION));
            }
            assertWhole(installation, answers);
        }
    }

    @Test
    @DisplayName("in Firefox")
    void inFirefox(Installation installation) throws IOException, InterruptedException {
        String path = System.getProperty("luwte.firefox", "");
        assertFalse(path.isBlank(), "no Firefox: on Debian, apt-get install firefox-esr; or give its path as LUWTE_FIREFOX to ./test");
        Process process = new ProcessBuilder("node", SCRIPT.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            Object task = Map.of("firefox", path, "addresses", addresses(installation).stream().map(URI::toString).toList(), "width", NARROW, "question", QUESTION);
            process.getOutputStream().write(new Gson().toJson(task).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            JsonArray answers = new Gson().fromJson(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8), JsonArray.class);
            assertEquals(0, process.waitFor());
            assertWhole(installation, answers.asList());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisplayName("in WebKit")
    void inWebKit(Installation installation) throws IOException, InterruptedException {
        try (WebKit webKit = WebKit.start()) {
            List<JsonElement> answers = new ArrayList<>();
            for (URI address : addresses(installation)) {
                answers.add(webKit.look(address, QUESTION));
            }
            assertWhole(installation, answers);
        }
    }

    private static List<URI> addresses(Installation installation) {
        return Stream.of("nl", "ar").flatMap(language -> Pages.found().stream().map(kind -> installation.at("/" + language + kind))).toList();
    }

    /** The first heading as the server sends it. */
    private static String heading(URI address) throws IOException, InterruptedException {
        String html = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        return html.replaceFirst("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1").replaceAll("<[^>]*>", "").replace("&amp;", "&").strip();
    }

    private static void assertWhole(Installation installation, List<JsonElement> answers) throws IOException, InterruptedException {
        List<URI> addresses = addresses(installation);
        assertEquals(addresses.size(), answers.size());
        for (int i = 0; i < answers.size(); i++) {
            String path = addresses.get(i).getPath();
            Words words = new Words(path.substring(1, 3));
            JsonObject page = answers.get(i).getAsJsonObject();
            assertEquals(words.say("page.title"), page.get("title").getAsString(), path);
            String heading = page.get("heading").getAsString();
            assertFalse(heading.isEmpty(), path);
            if (Pages.SEALING.stream().noneMatch(path::endsWith)) {
                assertEquals(heading(addresses.get(i)), heading, path);
            }
            assertEquals(words.language().direction(), page.get("direction").getAsString(), path);
            assertTrue(page.get("width").getAsInt() <= WIDEST, () -> path + " " + page);
            assertEquals(0, page.get("tooWide").getAsInt(), path);
            assertTrue(page.get("exit").getAsBoolean(), () -> path + ": the way out is not seen");
            assertEquals("0px", page.get("style").getAsString(), path);
            assertTrue(page.get("sheets").getAsBoolean(), path);
        }
    }
}
