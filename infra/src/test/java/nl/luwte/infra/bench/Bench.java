package nl.luwte.infra.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** The command: measures the parts named on the command line, or all, prints a table and puts it into docs/performance.md. */
public final class Bench {
    private static final boolean QUICK = true;
    private static final boolean FULL_SPEED = false;
    private static final int RUNS = 3;

    private final Map<String, Callable<List<Figure>>> parts = new LinkedHashMap<>();
    private String browser = "";

    private Bench() {
        parts.put("reading", this::reading);
        parts.put("browser", this::browser);
        parts.put("desk", () -> desk(DeskFigures::measure));
        parts.put("many", () -> desk(DeskFigures::measureMany));
        parts.put("pages", this::pages);
        parts.put("start", this::start);
        parts.put("postgres", () -> IntakeFigures.measure(Rows.postgres(), FULL_SPEED, 4));
        parts.put("h2", () -> IntakeFigures.measure(Rows.h2(), FULL_SPEED, 2));
        parts.put("quick", () -> IntakeFigures.measure(Rows.postgres(), QUICK, 1));
    }

    /** @param arguments the file to write, then parts to measure */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench();
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        if (!bench.parts.keySet().containsAll(wanted)) {
            System.err.println("Parts: " + String.join(" ", bench.parts.keySet()));
            System.exit(2);
        }
        Set<String> chosen = wanted.isEmpty() ? bench.parts.keySet() : Set.copyOf(wanted);
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Callable<List<Figure>>> part : bench.parts.entrySet()) {
            if (chosen.contains(part.getKey())) {
                List<Figure> measured = part.getValue().call();
                measured.forEach(figure -> System.out.println(figure.row()));
                figures.addAll(measured);
            }
        }
        new Table(Path.of(arguments[0])).put(figures, Machine.inWords(bench.browser));
    }

    private List<Figure> reading() throws Exception {
        try (Chromium chromium = chromium(); Site site = Site.start(List.of(), FULL_SPEED)) {
            return ReadingFigures.measure(site, chromium);
        }
    }

    private List<Figure> browser() throws Exception {
        try (Chromium chromium = chromium(); Site site = Site.start(List.of(), FULL_SPEED)) {
            return TellingFigures.measure(site, chromium);
        }
    }

    private List<Figure> desk(Desk measured) throws Exception {
        try (Chromium chromium = chromium(); Site site = Site.start(Rows.NO_BUDGET, FULL_SPEED)) {
            return measured.measure(site, chromium);
        }
    }

    private interface Desk {
        List<Figure> measure(Site site, Chromium chromium) throws Exception;
    }

    private Chromium chromium() {
        Chromium chromium = new Chromium();
        browser = chromium.version();
        return chromium;
    }

    private List<Figure> pages() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Site site = Site.start(List.of(), FULL_SPEED)) {
            figures.addAll(PageFigures.measure(site));
        }
        try (Site site = Site.start(List.of(), QUICK)) {
            figures.add(PageFigures.quick(site));
        }
        return figures;
    }

    private List<Figure> start() throws Exception {
        return List.of(Figure.seen("Start to the first 200, quick start's flags", starts(QUICK).text(1, "s")),
                Figure.seen("Start to the first 200, full speed", starts(FULL_SPEED).text(1, "s")));
    }

    private static Sample starts(boolean quick) throws Exception {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            try (Site site = Site.start(List.of(), quick)) {
                seconds[run] = site.startTime().toMillis() / 1e3;
            }
        }
        return new Sample(seconds);
    }
}
