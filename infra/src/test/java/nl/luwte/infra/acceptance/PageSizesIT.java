package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Installation.Extension.class)
@DisplayName("On the wire")
class PageSizesIT {
    /** What a server sends before it waits for the first answer: ten segments of 1,460 bytes (RFC 6928, section 2). */
    private static final int FIRST_ROUND_TRIP = 14_600;
    private static final int MOST_REQUESTS = 4;
    private static final int PRINTED = 5;
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*? href=\"(/[^\"#]*)\"");
    private static final Pattern LOADED = Pattern.compile("(?:<link\\b[^>]*? href|\\bsrc)=\"([^d][^\"]*)\"");
    /** Pages on which something is written: a form, with or without script, and the mailbox. */
    private static final Pattern WRITTEN_ON = Pattern.compile("/\\w+/[fm](/.*)?");
    private static final Map<String, Integer> SEEN = new TreeMap<>();

    private final Map<String, Integer> loaded = new TreeMap<>();

    static Stream<String> languages() {
        return Languages.load().all().stream().map(language -> language.code());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("every page to read, with all it loads, fits the first round trip and needs four requests or fewer")
    void everyPageToReadIsSmall(String language, Installation installation) throws IOException {
        Map<String, Raw> pages = pages(language, installation.at("/"));
        assertTrue(pages.keySet().containsAll(kinds(language)), pages.keySet()::toString);
        Map<String, String> faults = new TreeMap<>();
        for (Map.Entry<String, Raw> page : pages.entrySet()) {
            List<String> files = LOADED.matcher(page.getValue().body()).results().map(found -> found.group(1)).distinct().toList();
            int size = page.getValue().size();
            for (String file : files) {
                size += sizeOf(file, installation.at("/"));
            }
            SEEN.put(page.getKey(), size);
            if (page.getValue().status() != 200 || !packed(page.getValue()) || size > FIRST_ROUND_TRIP || 1 + files.size() > MOST_REQUESTS) {
                faults.put(page.getKey(), page.getValue().status() + ", " + size + " bytes, loads " + files);
            }
        }
        assertEquals(Map.of(), faults);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/1", "/nl/f/1/p", "/nl/f/1/p/m", "/nl/f/4/p", "/nl/m", "/nl/m/p", "/desk", "/r/now", "/r/directory/m", "/desk/api/me"})
    @DisplayName("a page on which something is written, and what is sealed, is not compressed, whatever the browser takes")
    void whatIsSecretIsNotCompressed(String path, Installation installation) throws IOException {
        Raw answer = ask(path, installation.at("/"));
        assertEquals(200, answer.status());
        assertFalse(answer.headers().containsKey("content-encoding"));
    }

    @Test
    @DisplayName("a page to read is compressed for a browser that takes gzip only")
    void plainWhereGzipIsNotTaken(Installation installation) throws IOException {
        URI portal = installation.at("/");
        for (String accepted : List.of("identity", "br", "gzip;q=0")) {
            assertFalse(packed(Raw.ask(portal, "GET /nl HTTP/1.1", "Host: " + portal.getAuthority(), "Accept-Encoding: " + accepted)), accepted);
        }
        Raw packed = ask("/nl", portal);
        assertTrue(packed(packed));
        assertEquals("Accept-Encoding", packed.headers().get("vary"));
        assertEquals(Raw.ask(portal, "GET /nl HTTP/1.1", "Host: " + portal.getAuthority()).body(), packed.body());
    }

    @AfterAll
    static void printTheLargest() {
        SEEN.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(PRINTED)
                .forEach(page -> System.out.println("On the wire: " + page.getValue() + " bytes for " + page.getKey()));
    }

    /** One of each kind; that a page was not found would otherwise look like a page that is small. */
    private static Set<String> kinds(String language) {
        String start = "/" + language;
        return Set.of(start, start + "/h", start + "/h/1", start + "/h/all", start + "/t", start + "/t/1", start + "/i", start + "/i/1", start + "/i/17", start + "/s", start + "/d",
                start + "/e", start + "/b");
    }

    /** Every page to read that can be reached in this language, and the page before a language is chosen. */
    private static Map<String, Raw> pages(String language, URI portal) throws IOException {
        Map<String, Raw> pages = new LinkedHashMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/" + language, "/" + language + "/i"));
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            if (!pages.containsKey(path)) {
                Raw page = ask(path, portal);
                pages.put(path, page);
                LINK.matcher(page.body()).results().map(found -> found.group(1))
                        .filter(link -> (link + "/").startsWith("/" + language + "/") && !WRITTEN_ON.matcher(link).matches()).forEach(ahead::add);
            }
        }
        return pages;
    }

    private int sizeOf(String file, URI portal) throws IOException {
        if (!loaded.containsKey(file)) {
            Raw answer = ask(file, portal);
            assertEquals(200, answer.status(), file);
            loaded.put(file, answer.size());
        }
        return loaded.get(file);
    }

    private static Raw ask(String path, URI portal) throws IOException {
        return Raw.ask(portal, "GET " + path + " HTTP/1.1", "Host: " + portal.getAuthority(), "Accept-Encoding: gzip, br");
    }

    private static boolean packed(Raw answer) {
        return "gzip".equals(answer.headers().get("content-encoding"));
    }
}
