package nl.luwte.infra.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.infra.bench.Chromium.Profile;

/** The start page in a browser that was never there before. */
final class ReadingFigures {
    private static final int MOST_REQUESTS = 4;
    private static final long MOST_BYTES = 14_600;
    private static final int DOORS = 4;

    private ReadingFigures() {}

    static List<Figure> measure(Site site, Chromium chromium) {
        int requests = 0;
        long bytes = 0;
        String largest = "";
        long dutch = 0;
        for (Language language : Languages.load().all()) {
            Wire wire = cold(site, chromium, "/" + language.code());
            requests = Math.max(requests, wire.requests());
            dutch = language.code().equals("nl") ? wire.bytes() : dutch;
            if (wire.bytes() > bytes) {
                bytes = wire.bytes();
                largest = language.code();
            }
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.held("Start page, cold: requests", "at most 4", Integer.toString(requests), requests <= MOST_REQUESTS));
        figures.add(Figure.held("Start page, cold: bytes received, headers included", "at most 14.6 kB",
                String.format(Locale.ROOT, "%.1f kB in Dutch, %.1f kB in the largest language (%s)", dutch / 1e3, bytes / 1e3, largest), bytes <= MOST_BYTES));
        int open = doorsWithoutScript(site, chromium);
        figures.add(Figure.held("Start page without script: doors that open", "4 of 4", open + " of 4", open == DOORS));
        return figures;
    }

    private static Wire cold(Site site, Chromium chromium, String path) {
        try (Profile profile = chromium.profile(true)) {
            Wire wire = Wire.of(profile, site.origin());
            profile.page().navigate(site.at(path).toString());
            profile.page().waitForLoadState(LoadState.NETWORKIDLE);
            return wire;
        }
    }

    private static int doorsWithoutScript(Site site, Chromium chromium) {
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
