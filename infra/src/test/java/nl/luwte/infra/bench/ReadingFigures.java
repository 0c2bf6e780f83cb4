package nl.luwte.infra.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.infra.bench.Chromium.Profile;

/** Pages to read, in a browser that was never there before. */
final class ReadingFigures {
    private static final int MOST_REQUESTS = 4;
    private static final long MOST_BYTES = 14_600;
    private static final double DRAWN = 1.8;
    private static final int RUNS = 5;
    private static final int PHONE = 6;
    private static final int DOORS = 4;
    /** What a row calls a page, and its address below the language. Town 4 is the one of which the most is known. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    /** Notes when the largest piece of text or picture was drawn, in milliseconds since the navigation began (W3C Largest Contentful Paint). */
    private static final String NOTE_LARGEST = """
            new PerformanceObserver(list => { window.largestAt = list.getEntries().at(-1).startTime; }).observe({type: 'largest-contentful-paint', buffered: true});""";
    /** After the frame in which the page was loaded: no larger piece comes, since nothing is loaded later. */
    private static final String LARGEST = "() => document.readyState === 'complete' && window.largestAt";

    static {
        PAGES.put("Start page", "");
        PAGES.put("Topic, an inspection", "/i/1");
        PAGES.put("Town", "/t/4");
        PAGES.put("Help now", "/h");
        PAGES.put("All help", "/h/all");
    }

    private final Site site;
    private final Chromium chromium;

    private ReadingFigures(Site site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    static List<Figure> measure(Site site, Chromium chromium) {
        ReadingFigures reading = new ReadingFigures(site, chromium);
        List<Figure> figures = new ArrayList<>();
        PAGES.forEach((name, path) -> figures.addAll(reading.page(name, path)));
        int same = (int) PAGES.values().stream().filter(path -> reading.words("/nl" + path, true).equals(reading.words("/nl" + path, false))).count();
        figures.add(Figure.held("Pages to read: the same words without script", "all", same + " of " + PAGES.size(), same == PAGES.size()));
        int open = reading.doorsWithoutScript();
        figures.add(Figure.held("Start page without script: doors that open", "4 of 4", open + " of 4", open == DOORS));
        return figures;
    }

    private List<Figure> page(String name, String path) {
        int requests = 0;
        long bytes = 0;
        String largest = "";
        long dutch = 0;
        for (Language language : Languages.load().all()) {
            Wire wire = cold("/" + language.code() + path);
            requests = Math.max(requests, wire.requests());
            dutch = language.code().equals("nl") ? wire.bytes() : dutch;
            if (wire.bytes() > bytes) {
                bytes = wire.bytes();
                largest = language.code();
            }
        }
        String slowest = "/" + largest + path;
        Sample drawn = new Sample(DoubleStream.generate(() -> drawn(slowest)).limit(RUNS).toArray());
        return List.of(
                Figure.held(name + ", cold: bytes received, headers included; requests", "at most 14.6 kB; 4",
                        String.format(Locale.ROOT, "%.1f kB in Dutch, %.1f kB in the largest language (%s); %d", dutch / 1e3, bytes / 1e3, largest, requests),
                        bytes <= MOST_BYTES && requests <= MOST_REQUESTS),
                Figure.held(name + ", cold: Largest Contentful Paint, Slow 4G and processor 6x slower", "at most 1.8 s", drawn.text(2, "s") + ", in the largest language",
                        drawn.median() <= DRAWN));
    }

    private Wire cold(String path) {
        try (Profile profile = chromium.profile(true)) {
            Wire wire = Wire.of(profile, site.origin());
            profile.page().navigate(site.at(path).toString());
            profile.page().waitForLoadState(LoadState.NETWORKIDLE);
            return wire;
        }
    }

    /** Seconds. */
    private double drawn(String path) {
        try (Profile profile = chromium.profile(true)) {
            profile.page().addInitScript(NOTE_LARGEST);
            profile.slowNetwork();
            profile.slowProcessor(PHONE);
            profile.page().navigate(site.at(path).toString());
            profile.page().waitForFunction(LARGEST);
            return ((Number) profile.page().evaluate("() => window.largestAt")).doubleValue() / 1e3;
        }
    }

    /** What the page tells, without the buttons that need script and so come with it. */
    private String words(String path, boolean script) {
        try (Profile profile = chromium.profile(script)) {
            profile.page().navigate(site.at(path).toString());
            return (String) profile.page().evaluate("() => { const main = document.querySelector('main').cloneNode(true);"
                    + " main.querySelectorAll('button, #heard').forEach(part => part.remove()); return main.textContent.replace(/\\s+/g, ' ').trim(); }");
        }
    }

    private int doorsWithoutScript() {
        try (Profile profile = chromium.profile(false)) {
            Page page = profile.page();
            int open = 0;
            for (int door = 0; door < DOORS; door++) {
                page.navigate(site.at("/nl").toString());
                String address = page.locator("ul.doors a").nth(door).getAttribute("href");
                open += page.navigate(site.at(address).toString()).status() == 200 ? 1 : 0;
            }
            return open;
        }
    }
}
