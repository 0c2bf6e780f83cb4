package nl.luwte.infra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many pages a second are rendered, compressed and sent. With wrk where it is installed, since it costs the machine less than a client in Java. Beside it stands how
 * much of a processor the server needs for a page, which other programs on the machine change less.
 */
final class PageFigures {
    private static final int CLIENTS = 8;
    private static final int WARM = 20_000;
    private static final int COUNTED = 10_000;
    private static final int RUNS = 3;
    private static final double LEAST = 1500;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    /** What a row calls pages, and the address of one. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("Start", "/nl");
        PAGES.put("Topic", "/ru/i/1");
        PAGES.put("Town", "/ru/t/4");
        PAGES.put("All help", "/ru/h/all");
        PAGES.put("Pictures", "/ru/b");
    }

    /**
     * What the runs came to.
     *
     * @param spent milliseconds of a processor for each page, by the server alone
     */
    private record Run(Sample perSecond, Sample spent, boolean wrk) {
        String text() {
            return perSecond.text(0, "a second") + String.format(Locale.ROOT, "; %.2f ms of a processor each", spent.median()) + (wrk ? "" : ", with the client in Java");
        }
    }

    /** What wrk, or the client in Java, says of one run. */
    private record Count(double perSecond, long pages) {}

    private PageFigures() {}

    /** Each kind of page. */
    static List<Figure> measure(Site site) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Run run = run(site, page.getValue());
            figures.add(Figure.held(page.getKey() + " pages rendered, 8 clients, full speed", "at least 1,500 a second", run.text(), run.perSecond().median() >= LEAST));
        }
        return figures;
    }

    /** The start page, with the flags of the quick start. */
    static Figure quick(Site site) throws Exception {
        return Figure.seen("Start pages rendered, 8 clients, quick start's flags", run(site, PAGES.get("Start")).text());
    }

    private static Run run(Site site, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.at(path)).header("Accept-Encoding", "gzip").build();
        Load.run(CLIENTS, WARM, number -> request);
        boolean wrk = installed();
        double[] rates = new double[RUNS];
        double[] spent = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long before = site.processorTime().toNanos();
            Count done = wrk ? wrk(site.at(path)) : new Count(Load.run(CLIENTS, COUNTED, number -> request).perSecond(), COUNTED);
            rates[run] = done.perSecond();
            spent[run] = (site.processorTime().toNanos() - before) / 1e6 / done.pages();
        }
        return new Run(new Sample(rates), new Sample(spent), wrk);
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("wrk", "-v").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 127;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Count wrk(URI page) throws Exception {
        Process process = new ProcessBuilder("wrk", "-t1", "-c" + CLIENTS, "-d10s", "-H", "Accept-Encoding: gzip", page.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        Matcher count = COUNT.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || !count.find() || said.contains("Non-2xx")) {
            throw new IllegalStateException("wrk: " + said);
        }
        return new Count(Double.parseDouble(rate.group(1)), Long.parseLong(count.group(1)));
    }
}
