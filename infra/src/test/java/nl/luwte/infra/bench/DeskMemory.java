package nl.luwte.infra.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import nl.luwte.infra.demo.Login;

/**
 * What a first visit to the desk holds in memory, megabytes (10^6 bytes).
 *
 * @param resident largest resident set of the page's process, shared pages included
 * @param heap heap of its script at the end, after a collection
 */
record DeskMemory(double resident, double heap) {
    private static final long EVERY_MILLIS = 250;
    private static final long MOST_MILLIS = 300_000;
    private static final String LISTED = "(bench => bench !== null && !bench.work.busy && bench.work.rows.length >= %d)(document.querySelector('desk-bench'))";
    private static final String KEPT = "performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/drawer/index')).length > 1";

    static DeskMemory measure(Site site, int reports) throws Exception {
        try (BareChromium chromium = new BareChromium()) {
            chromium.navigate(site.at("/desk"));
            await(chromium, "document.querySelector('#passphrase') !== null");
            chromium.evaluate("performance.setResourceTimingBufferSize(10000)");
            Login login = site.login(DeskVisit.ACCOUNT);
            chromium.evaluate("document.querySelector('#account').value = " + quoted(login.account()));
            chromium.evaluate("document.querySelector('#passphrase').value = " + quoted(login.passphrase()));
            chromium.evaluate("document.querySelector('desk-login button.button').click()");
            double opening = await(chromium, String.format(Locale.ROOT, LISTED, reports));
            double after = await(chromium, KEPT);
            double heap = chromium.heap();
            chromium.evaluate("(" + DeskVisit.FORGET + ")()");
            return new DeskMemory(Math.max(opening, after), heap);
        }
    }

    /** The largest resident set seen until something is so. */
    private static double await(BareChromium chromium, String what) throws Exception {
        double most = 0;
        for (long begun = System.nanoTime();;) {
            most = Math.max(most, chromium.resident());
            JsonElement so = chromium.evaluate(what);
            if (so != null && so.getAsBoolean()) {
                return most;
            }
            if ((System.nanoTime() - begun) / 1e6 > MOST_MILLIS) {
                throw new IllegalStateException("the desk did not get there: " + what);
            }
            Thread.sleep(EVERY_MILLIS);
        }
    }

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }
}
