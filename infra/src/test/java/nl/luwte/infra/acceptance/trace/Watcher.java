package nl.luwte.infra.acceptance.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Watches one browser profile: where its requests go, what is in them, what the page complains about, what is left behind. */
public final class Watcher {
    private static final int REQUEST = 29_090;
    private static final int ANSWER = 57_948;
    private static final String REPORT_VIOLATIONS = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))";
    private static final String KEPT = """
            (async () => [
              document.cookie && 'a cookie', localStorage.length && 'localStorage', sessionStorage.length && 'sessionStorage',
              (await indexedDB.databases()).length && 'indexedDB', (await caches.keys()).length && 'caches',
              (await navigator.serviceWorker.getRegistrations()).length && 'a service worker'].filter(Boolean))()""";

    private final BrowserContext profile;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Response> boxes = new ArrayList<>();
    private final Map<String, String> secrets = new TreeMap<>();
    private int sent;

    private Watcher(BrowserContext profile, URI portal) {
        this.profile = profile;
        this.origin = portal.resolve("/").toString();
    }

    /** @param portal the only address to which anything may go */
    public static Watcher over(BrowserContext profile, URI portal) {
        Watcher watcher = new Watcher(profile, portal);
        profile.addInitScript(REPORT_VIOLATIONS);
        profile.onRequest(watcher.requests::add);
        profile.onResponse(response -> {
            if (response.url().endsWith("/r/box")) {
                watcher.boxes.add(response);
            }
        });
        profile.onConsoleMessage(message -> {
            if (!List.of("log", "info", "debug").contains(message.type())) {
                watcher.complaints.add(message.type() + ": " + message.text());
            }
        });
        profile.onWebError(error -> watcher.complaints.add(error.error()));
        return watcher;
    }

    /** From now on this may not stand in any request, in any spelling. */
    public Watcher secret(String name, String word) {
        secrets.put(name, word);
        return this;
    }

    /** Everything since the last look. */
    public void requireQuiet() {
        assertEquals(List.of(), complaints, "complaints of the browser");
        Needles needles = new Needles(secrets);
        for (Request request : requests) {
            requireHarmless(request, needles);
        }
        for (Response box : boxes) {
            assertEquals(ANSWER, box.body().length, "bytes of an answer");
            assertEquals(null, box.headers().get("content-encoding"), "an answer is not compressed");
        }
        sent += boxes.size();
        requests.clear();
        boxes.clear();
    }

    private void requireHarmless(Request request, Needles needles) {
        if (request.url().startsWith("data:")) {
            return;
        }
        assertEquals(origin, request.url().substring(0, Math.min(origin.length(), request.url().length())), "where a request goes");
        byte[] body = request.postDataBuffer();
        if (request.url().endsWith("/r/box")) {
            assertEquals(REQUEST, body == null ? 0 : body.length, "bytes of a request");
        }
        String head = request.method() + " " + request.url() + " " + request.allHeaders();
        assertEquals(List.of(), List.copyOf(needles.in(head.getBytes(StandardCharsets.UTF_8))), "in the head of a request");
        assertEquals(List.of(), List.copyOf(needles.in(body == null ? new byte[0] : body)), "in the body of a request");
    }

    /** How many requests to the box were looked at. */
    public int sent() {
        return sent;
    }

    /** Nothing of this visit is kept by the browser, and the page's title tells nothing. */
    public void requireNothingKept(Page page, String neutralTitle) {
        assertEquals(new JsonArray(), Inside.value(page, KEPT), "what the page keeps");
        assertEquals(List.of(), profile.cookies(), "cookies");
        assertEquals(neutralTitle, page.title());
    }
}
