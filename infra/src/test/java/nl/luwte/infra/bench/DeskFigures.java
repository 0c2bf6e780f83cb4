package nl.luwte.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.luwte.infra.bench.DeskVisit.Way;

/** A care worker logs in where a thousand reports wait, or ten thousand: all are opened on her device, and known when she comes back. */
final class DeskFigures {
    private static final int REPORTS = 1000;
    private static final int MANY = 10_000;
    /** Reports made at a time: they have to be sent within five minutes. */
    private static final int BATCH = 1000;
    private static final int CLIENTS = 4;
    private static final int RUNS = 3;
    private static final double FIRST = 1;
    private static final double OPENED = 5;
    private static final double BY_SCRIPT = 25;
    private static final double AGAIN = 1;
    private static final double SEARCHED = 100;
    private static final double LONGEST_TASK = 200;
    private static final double MEMORY = 600;

    private DeskFigures() {}

    static List<Figure> measure(Site site, Chromium chromium) throws Exception {
        fill(site, REPORTS);
        DeskVisit.make(site, chromium, Way.FIRST, REPORTS, true); // not counted: a server that started a moment ago compiles beside the browser
        List<DeskVisit> first = new ArrayList<>();
        List<DeskVisit> again = new ArrayList<>();
        List<DeskVisit> script = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            first.add(DeskVisit.make(site, chromium, Way.FIRST, REPORTS, false));
            again.add(DeskVisit.make(site, chromium, Way.AGAIN, REPORTS, true));
            script.add(DeskVisit.make(site, chromium, Way.FIRST_BY_SCRIPT, REPORTS, true));
        }
        List<DeskVisit> all = Stream.of(first, again, script).flatMap(List::stream).toList();
        return List.of(
                seconds("Desk, 1,000 cases: first rows after the login was sent", FIRST, first, DeskVisit::first),
                seconds("Desk, 1,000 cases: all opened, X-Wing of the browser", OPENED, first, DeskVisit::done),
                seconds("Desk, 1,000 cases: all opened, X-Wing in script", BY_SCRIPT, script, DeskVisit::done),
                seconds("Desk, 1,000 cases: all listed on a second visit", AGAIN, again, DeskVisit::all),
                search("Desk, 1,000 cases: search, key to rows drawn", all),
                usable("Desk, 1,000 cases, meanwhile: longest task, slowest answer to a key", all),
                memory("Desk, 1,000 cases: memory of the page's process, most; its script's heap", DeskMemory.measure(site, REPORTS)));
    }

    /** Ten thousand, once: how long it takes is only seen. */
    static List<Figure> measureMany(Site site, Chromium chromium) throws Exception {
        double filled = fill(site, MANY);
        DeskVisit first = DeskVisit.make(site, chromium, Way.FIRST, MANY, false);
        DeskVisit again = DeskVisit.make(site, chromium, Way.AGAIN, MANY, true);
        boolean works = Stream.of(first, again).allMatch(visit -> visit.rows() >= MANY) && first.progress() > 0;
        List<DeskVisit> both = List.of(first, again);
        return List.of(
                Figure.held("Desk, 10,000 cases: all opened, X-Wing of the browser", "works, with progress",
                        String.format(Locale.ROOT, "%.1f s, %d rows; first rows after %.2f s, progress after %.2f s; sealing and sending them took %.0f s", first.done(), first.rows(),
                                first.first(), first.progress(), filled), works),
                Figure.seen("Desk, 10,000 cases: second visit", String.format(Locale.ROOT, "first rows after %.2f s, all listed after %.1f s, all opened that the index had no room for after %.1f s",
                        again.first(), again.all(), again.done())),
                search("Desk, 10,000 cases: search, key to rows drawn", both),
                Figure.seen("Desk, 10,000 cases, meanwhile: longest task, slowest answer to a key", meanwhile(both)),
                memory("Desk, 10,000 cases: memory of the page's process, most; its script's heap", DeskMemory.measure(site, MANY)));
    }

    /** Seconds that sealing and sending took. */
    private static double fill(Site site, int count) throws Exception {
        long begun = System.nanoTime();
        for (int sent = 0; sent < count; sent += BATCH) {
            List<byte[]> reports = Reports.make(site, BATCH);
            Load.Result result = Load.run(CLIENTS, BATCH, number -> IntakeFigures.request(site, reports.get(number)));
            if (result.failed() > 0) {
                throw new IllegalStateException("filling the desk failed: " + result.statuses());
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Figure seconds(String name, double most, List<DeskVisit> visits, ToDoubleFunction<DeskVisit> what) {
        Sample sample = sample(visits, what);
        Predicate<DeskVisit> complete = visit -> visit.rows() >= REPORTS;
        return Figure.held(name, String.format(Locale.ROOT, "at most %.0f s", most), sample.text(2, "s"), sample.median() <= most && visits.stream().allMatch(complete));
    }

    private static Figure search(String name, List<DeskVisit> visits) {
        Sample slowest = sample(visits, DeskVisit::search);
        return Figure.held(name, "at most 0.1 s", String.format(Locale.ROOT, "%.0f ms, the slowest of all keys; that of the median visit %.0f ms", slowest.most(), slowest.median()),
                slowest.most() <= SEARCHED);
    }

    private static Figure usable(String name, List<DeskVisit> visits) {
        double worst = Math.max(sample(visits, DeskVisit::longest).most(), sample(visits, DeskVisit::key).most());
        return Figure.held(name, "at most 0.2 s", meanwhile(visits), worst <= LONGEST_TASK);
    }

    private static String meanwhile(List<DeskVisit> visits) {
        Sample longest = sample(visits, DeskVisit::longest);
        Sample key = sample(visits, DeskVisit::key);
        return String.format(Locale.ROOT, "%.0f ms, %.0f ms, the worst of all visits; of the median visit %.0f ms, %.0f ms; while the index is kept %.0f ms", longest.most(), key.most(),
                longest.median(), key.median(), sample(visits, DeskVisit::longestAfter).most());
    }

    private static Figure memory(String name, DeskMemory memory) {
        return Figure.held(name, "at most 600 MB", String.format(Locale.ROOT, "%.0f MB; %.0f MB after a collection", memory.resident(), memory.heap()), memory.resident() <= MEMORY);
    }

    private static Sample sample(List<DeskVisit> visits, ToDoubleFunction<DeskVisit> what) {
        return new Sample(visits.stream().mapToDouble(what).toArray());
    }
}
