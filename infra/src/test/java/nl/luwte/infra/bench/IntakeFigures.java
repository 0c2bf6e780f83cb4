package nl.luwte.infra.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many reports a second are taken in, and what that does to the server's memory. */
final class IntakeFigures {
    private static final int BATCH = 5000;
    private static final int CLIENTS = 8;
    private static final double LEAST = 200;
    /** A tenth more heap after 20,000 reports than after 5,000 is no leak, but room for what is measured at a moment. */
    private static final double FLAT = 1.1;

    private IntakeFigures() {}

    /** @param batches of 5,000 reports */
    static List<Figure> measure(Rows rows, boolean quick, int batches) throws Exception {
        try (rows; Site site = Site.start(rows.settings(), quick)) {
            List<Memory> memory = new ArrayList<>(List.of(Memory.of(site.process())));
            List<Load.Result> results = new ArrayList<>();
            for (int batch = 0; batch < batches; batch++) {
                List<byte[]> reports = Reports.make(site, BATCH);
                results.add(Load.run(CLIENTS, BATCH, number -> request(site, reports.get(number))));
                memory.add(Memory.of(site.process()));
            }
            String name = rows.name() + (quick ? ", quick start's flags" : "");
            List<Figure> figures = new ArrayList<>(List.of(speed(name, results)));
            if (batches > 1) {
                figures.addAll(held(name, memory));
            }
            return figures;
        }
    }

    static HttpRequest request(Site site, byte[] report) {
        return HttpRequest.newBuilder(site.at("/r/box")).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(report)).build();
    }

    private static Figure speed(String name, List<Load.Result> results) {
        int accepted = results.stream().mapToInt(Load.Result::accepted).sum();
        int failed = results.stream().mapToInt(Load.Result::failed).sum();
        double seconds = results.stream().mapToDouble(Load.Result::seconds).sum();
        Sample rates = new Sample(results.stream().mapToDouble(Load.Result::perSecond).toArray());
        double slowest = results.stream().mapToDouble(result -> result.millis().most()).max().orElse(0);
        double usual = new Sample(results.stream().mapToDouble(result -> result.millis().median()).toArray()).median();
        String measured = String.format(Locale.ROOT, "%.0f/s (%.0f to %.0f by 5,000), %d accepted in %.0f s, %d failed; each %.0f ms, the slowest %.0f ms", accepted / seconds,
                rates.least(), rates.most(), accepted, seconds, failed, usual, slowest);
        String about = "Accepted reports, 8 clients, " + name;
        return name.startsWith("PostgreSQL") ? Figure.held(about, "at least 200/s, 0 failed", measured, accepted / seconds >= LEAST && failed == 0) : Figure.seen(about, measured);
    }

    private static List<Figure> held(String name, List<Memory> memory) {
        Memory first = memory.get(1);
        Memory last = memory.get(memory.size() - 1);
        String then = String.join("; ", memory.subList(1, memory.size()).stream().map(Memory::text).toList());
        boolean flat = last.heap() <= first.heap() * FLAT;
        return List.of(Figure.seen("Memory of the server (resident; heap in use after a collection), idle, " + name, memory.get(0).text()),
                Figure.held("The same after each 5,000 reports, " + name, "heap flat", then, flat));
    }
}
