package nl.luwte.infra.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many start pages a second are rendered and sent. With wrk where it is installed, since it costs the machine less than a client in Java. */
final class PageFigures {
    private static final int CLIENTS = 8;
    private static final int WARM = 20_000;
    private static final int COUNTED = 10_000;
    private static final int RUNS = 3;
    private static final double LEAST = 1500;
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    private PageFigures() {}

    static List<Figure> measure(Site site, String flags, boolean wanted) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(site.at("/nl")).build();
        Load.run(CLIENTS, WARM, number -> request);
        boolean wrk = installed();
        double[] rates = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            rates[run] = wrk ? wrk(site) : Load.run(CLIENTS, COUNTED, number -> request).perSecond();
        }
        Sample sample = new Sample(rates);
        String name = "Start pages rendered, 8 clients, " + flags;
        String measured = sample.text(0, "a second") + (wrk ? "" : ", with the client in Java");
        return List.of(wanted ? Figure.held(name, "at least 1,500 a second", measured, sample.median() >= LEAST) : Figure.seen(name, measured));
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("wrk", "-v").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 127;
        } catch (IOException absent) {
            return false;
        }
    }

    private static double wrk(Site site) throws Exception {
        Process process = new ProcessBuilder("wrk", "-t1", "-c" + CLIENTS, "-d10s", site.at("/nl").toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find() || said.contains("Non-2xx")) {
            throw new IllegalStateException("wrk: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
