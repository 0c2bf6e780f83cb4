package nl.luwte.infra.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.luwte.infra.bench.Chromium.Profile;
import nl.luwte.infra.demo.Login;

/**
 * What one visit to the desk took; seconds are counted from the request of the login, which is made when the passphrase is derived.
 *
 * @param first the first rows drawn, seconds
 * @param all as many rows in the list as there are reports, drawn, seconds
 * @param done everything opened and drawn, seconds
 * @param progress progress first drawn, seconds; 0 where there was none
 * @param longest longest task, ms
 * @param longestAfter longest task after {@code done}, when the index is sealed and kept, ms
 * @param key slowest answer to a key that was pressed meanwhile, ms
 * @param search slowest drawing of found rows after a key in the search field, ms
 * @param rows cases listed
 */
record DeskVisit(double first, double all, double done, double progress, double longest, double longestAfter, double key, double search, int rows) {
    static final String ACCOUNT = "triage1";
    private static final int LETTERS = 4;
    private static final double MOST_MILLIS = 300_000;

    /** Makes WebCrypto look like one without X-Wing. */
    private static final String WITHOUT_NATIVE = "delete SubtleCrypto.prototype.encapsulateBits;";
    /** Notes when what was drawn, the tasks and the slowest key; what was drawn counts from the frame after the page was changed. */
    private static final String NOTE = """
            window.noted = {first: 0, all: 0, done: 0, progress: 0, key: 0, rows: 0};
            window.tasks = [];
            performance.setResourceTimingBufferSize(10000);
            const sent = path => performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/desk/api/' + path));
            window.derived = () => sent('login')[0]?.startTime ?? Infinity;
            window.keptIndex = () => sent('drawer/index').length > 1;
            const drawn = act => requestAnimationFrame(() => setTimeout(() => act(performance.now())));
            const once = name => {
              if (noted[name] !== 0) return;
              noted[name] = -1;
              drawn(now => { noted[name] = now; });
            };
            new PerformanceObserver(list => {
              for (const task of list.getEntries()) if (task.startTime > derived()) tasks.push([task.startTime, task.duration]);
            }).observe({type: 'longtask'});
            new PerformanceObserver(list => {
              for (const event of list.getEntries()) if (event.startTime > derived()) noted.key = Math.max(noted.key, event.duration);
            }).observe({type: 'event', durationThreshold: 16});
            new MutationObserver(() => {
              const bench = document.querySelector('desk-bench');
              if (bench === null) return;
              noted.rows = bench.work.rows.length;
              if (bench.querySelector('progress')) once('progress');
              if (bench.querySelector('table.cases tbody tr')) once('first');
              if (noted.rows < wanted) return;
              once('all');
              if (!bench.work.busy) once('done');
            }).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ['disabled']});
            window.searched = [];
            let typed = 0;
            addEventListener('keydown', event => { typed = event.timeStamp; }, true);
            addEventListener('input', event => {
              if (event.target.id === 'desk-search') drawn(now => searched.push(now - typed));
            }, true);""";
    private static final String RESULT = """
            () => {
              const longest = some => Math.max(0, ...some.map(([, duration]) => duration));
              const after = name => noted[name] > 0 ? (noted[name] - derived()) / 1000 : 0;
              return {first: after('first'), all: after('all'), done: after('done'), progress: after('progress'), key: noted.key, rows: noted.rows,
                longest: longest(tasks), longestAfter: longest(tasks.filter(([start]) => start > noted.done))};
            }""";
    /** Deletes the index of the one who is logged in, so that her next visit is a first one. */
    static final String FORGET = """
            async () => {
              const {csrf} = await (await fetch('/desk/api/me')).json();
              const answer = await fetch('/desk/api/drawer/index', {method: 'DELETE', headers: {'X-Luwte-CSRF': csrf}});
              if (!answer.ok) throw new Error('the index is kept: ' + answer.status);
            }""";

    /** How a visit is made. */
    enum Way {
        /** Nothing is known from before; an index is kept. */
        FIRST,
        /** The same in a browser that opens by script. */
        FIRST_BY_SCRIPT,
        /** With the index of the visit before; what it does not hold is opened. */
        AGAIN
    }

    /**
     * Logs in, presses a key that does nothing until everything is listed, waits for the index and searches.
     *
     * @param reports how many cases there are at least
     * @param forget whether the index is deleted at the end, so that the next visit is a first one
     */
    static DeskVisit make(Site site, Chromium chromium, Way way, int reports, boolean forget) {
        try (Profile profile = chromium.profile(true)) {
            Page page = profile.page();
            page.addInitScript("window.wanted = " + reports + ";" + (way == Way.FIRST_BY_SCRIPT ? WITHOUT_NATIVE : "") + NOTE);
            page.navigate(site.at("/desk").toString());
            Login login = site.login(ACCOUNT);
            page.fill("#account", login.account());
            page.fill("#passphrase", login.passphrase());
            page.click("desk-login button.button");
            page.waitForFunction("() => derived() < Infinity");
            await(page, "() => noted.done > 0");
            await(page, "() => document.querySelector('desk-bench').work.all === 0 || keptIndex()");
            Map<?, ?> noted = (Map<?, ?>) page.evaluate(RESULT);
            double search = search(page);
            if (forget) {
                page.evaluate(FORGET);
            }
            return new DeskVisit(number(noted, "first"), number(noted, "all"), number(noted, "done"), number(noted, "progress"), number(noted, "longest"),
                    number(noted, "longestAfter"), number(noted, "key"), search, (int) number(noted, "rows"));
        }
    }

    private static void await(Page page, String what) {
        for (long begun = System.nanoTime(); !(Boolean) page.evaluate(what);) {
            if ((System.nanoTime() - begun) / 1e6 > MOST_MILLIS) {
                throw new IllegalStateException("the desk did not get there: " + page.evaluate("() => JSON.stringify(noted) + document.querySelector('#app').textContent.slice(0, 500)"));
            }
            page.keyboard().press("Shift");
            page.waitForTimeout(100);
        }
    }

    /** Types the beginning of the name of a case, letter by letter. */
    private static double search(Page page) {
        String name = page.locator("button.case-name").first().textContent();
        page.focus("#desk-search");
        List<Double> millis = new ArrayList<>();
        for (int letter = 0; letter < LETTERS; letter++) {
            page.keyboard().press(name.substring(letter, letter + 1));
            page.waitForFunction("count => searched.length > count", letter);
            millis.add(((Number) page.evaluate("() => searched.at(-1)")).doubleValue());
        }
        return millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double number(Map<?, ?> noted, String name) {
        return ((Number) noted.get(name)).doubleValue();
    }
}
