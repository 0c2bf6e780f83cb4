package nl.luwte.infra.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.luwte.infra.bench.Chromium.Profile;
import nl.luwte.infra.demo.Login;

/** A care worker logs in where a thousand reports wait: all are opened on her device. */
final class DeskFigures {
    private static final String ACCOUNT = "triage1";
    private static final int REPORTS = 1000;
    private static final int CLIENTS = 4;
    private static final int RUNS = 3;
    private static final double OPENED = 5;
    private static final double LONGEST_TASK = 200;

    /** Notes long tasks, when progress was first told, and when the last row stood; the derivation ends where the login is sent. */
    private static final String NOTE = """
            window.noted = {longest: 0, input: 0, progress: 0, rows: 0, last: 0};
            new PerformanceObserver(list => {
              for (const task of list.getEntries()) if (task.startTime > derived()) noted.longest = Math.max(noted.longest, task.duration);
            }).observe({type: 'longtask'});
            new PerformanceObserver(list => {
              for (const event of list.getEntries()) if (event.startTime > derived()) noted.input = Math.max(noted.input, event.duration);
            }).observe({type: 'event', durationThreshold: 16});
            window.derived = () => {
              const login = performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/desk/api/login'));
              return login ? login.startTime : Infinity;
            };
            new MutationObserver(() => {
              const rows = document.querySelectorAll('table.cases tbody tr').length;
              if (rows > noted.rows) noted.last = performance.now();
              noted.rows = Math.max(rows, noted.rows);
              if (!noted.progress && document.querySelector('desk-bench progress')) noted.progress = performance.now();
            }).observe(document, {subtree: true, childList: true});""";

    private DeskFigures() {}

    static List<Figure> measure(Site site, Chromium chromium) throws Exception {
        List<byte[]> reports = Reports.make(site, REPORTS);
        Load.Result sent = Load.run(CLIENTS, REPORTS, number -> IntakeFigures.request(site, reports.get(number)));
        if (sent.failed() > 0) {
            throw new IllegalStateException("filling the desk failed: " + sent.statuses());
        }
        List<Map<?, ?>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(opened(site, chromium));
        }
        return figures(runs);
    }

    private static Map<?, ?> opened(Site site, Chromium chromium) {
        try (Profile profile = chromium.profile(true)) {
            Page page = profile.page();
            page.addInitScript(NOTE);
            page.navigate(site.at("/desk").toString());
            Login login = site.login(ACCOUNT);
            page.fill("#account", login.account());
            page.fill("#passphrase", login.passphrase());
            page.click("desk-login button.button");
            return watch(page);
        }
    }

    /** Presses a key that does nothing, again and again, until every report is a row. */
    private static Map<?, ?> watch(Page page) {
        page.waitForFunction("() => derived() < Infinity");
        for (int i = 0; i < 600 && !(Boolean) page.evaluate("least => noted.rows >= least", REPORTS); i++) {
            page.keyboard().press("Shift");
            page.waitForTimeout(100);
        }
        return (Map<?, ?>) page.evaluate("() => ({...noted, seconds: (noted.last - derived()) / 1000, toldAfter: noted.progress - derived()})");
    }

    private static List<Figure> figures(List<Map<?, ?>> runs) {
        Sample seconds = sample(runs, "seconds");
        Sample longest = sample(runs, "longest");
        Sample input = sample(runs, "input");
        double rows = sample(runs, "rows").least();
        boolean told = sample(runs, "progress").least() > 0;
        return List.of(
                Figure.held("Desk: 1,000 reports opened and listed", "at most 5 s", String.format(Locale.ROOT, "%s, %.0f rows", seconds.text(1, "s"), rows),
                        seconds.median() <= OPENED && rows >= REPORTS),
                Figure.held("Desk meanwhile: longest task, slowest answer to a key", "at most 0.2 s, with progress",
                        String.format(Locale.ROOT, "%.0f ms, %.0f ms, the worst of all runs; %s", longest.most(), input.most(),
                                told ? String.format(Locale.ROOT, "progress after %.0f ms", sample(runs, "toldAfter").median()) : "no progress"),
                        Math.max(longest.most(), input.most()) <= LONGEST_TASK && told));
    }

    private static Sample sample(List<Map<?, ?>> runs, String name) {
        return new Sample(runs.stream().mapToDouble(run -> number(run, name)).toArray());
    }

    private static double number(Map<?, ?> noted, String name) {
        return ((Number) noted.get(name)).doubleValue();
    }

}
