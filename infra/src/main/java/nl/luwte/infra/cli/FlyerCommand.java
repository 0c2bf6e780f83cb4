package nl.luwte.infra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Municipality;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.wording.Wording;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.paper.Chromium;
import nl.luwte.infra.paper.Fonts;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Ports;
import nl.luwte.infra.server.Programs;
import nl.luwte.infra.server.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "flyer", mixinStandardHelpOptions = true,
        description = "Prints flyers to PDF files: what an inspection is, rights, where to find help, and the address of the portal.")
final class FlyerCommand implements Callable<Integer> {
    private static final List<String> SIZES = List.of("a6", "a4");
    /** Sides of one sheet. */
    private static final int MOST_PAGES = 2;
    private static final int OK = 200;
    private static final int ABSENT = 404;

    @Parameters(paramLabel = "<folder>", description = "where the files go; made if it is absent")
    private Path folder;

    @Option(names = "--portal", paramLabel = "<address>", description = "a running portal, as https://example.nl; without it, a demo is started, and the flyers say so")
    private URI portal;

    @Option(names = "--region", paramLabel = "<id>", defaultValue = DemoSetup.REGION, description = "the region pack of that portal; without it, ${DEFAULT-VALUE}")
    private String region;

    @Option(names = "--town", paramLabel = "<id>", split = ",", description = "municipalities by their ids in the pack; without it, all")
    private List<String> towns = List.of();

    @Option(names = "--language", paramLabel = "<code>", split = ",", description = "languages; without it, all")
    private List<String> languages = List.of();

    @Option(names = "--size", paramLabel = "<size>", split = ",", description = "a6 (two sides) or a4; without it, both")
    private List<String> sizes = SIZES;

    @Option(names = "--browser", paramLabel = "<file>", description = "the Chromium that prints; without it, the installed one")
    private Path browser;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** A page and the file it is printed to. */
    private record Sheet(String path, String town, Path file) {}

    @Override
    public Integer call() throws Exception {
        Optional<Path> program = browser == null ? Chromium.installed() : Optional.of(browser).filter(Files::isExecutable);
        if (program.isEmpty()) {
            throw new StartFailure("No Chromium found to print with; on Debian: apt-get install chromium, or name one with --browser.");
        }
        List<Sheet> sheets = sheets();
        Files.createDirectories(folder);
        try (Cleanup cleanup = new Cleanup()) {
            cleanup.onSignal(() -> { });
            URI address = portal == null ? demo(cleanup) : portal;
            Chromium chromium = cleanup.add(() -> new Chromium(program.get()));
            for (Sheet sheet : sheets) {
                print(chromium, address.resolve(sheet.path()), sheet);
            }
        }
        return 0;
    }

    private List<Sheet> sheets() throws StartFailure, InterruptedException {
        Languages known = Languages.load();
        chosen("region", List.of(region), Regions.ids());
        List<Municipality> municipalities = Regions.load(region, known).municipalities();
        List<String> codes = chosen("language", languages, known.all().stream().map(Language::code).toList());
        List<String> ids = chosen("town", towns, municipalities.stream().map(Municipality::id).toList());
        for (String code : codes) {
            Fonts.missing(code).ifPresent(spec.commandLine().getErr()::println);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int number = 1; number <= municipalities.size(); number++) {
            Municipality town = municipalities.get(number - 1);
            for (String code : ids.contains(town.id()) ? codes : List.<String>of()) {
                for (String size : chosen("size", sizes, SIZES)) {
                    String name = "informatie-" + town.id() + "-" + code + "-" + size + ".pdf";
                    sheets.add(new Sheet("/" + code + "/p/" + number + "/" + size, town.name(), folder.resolve(neutral(name))));
                }
            }
        }
        return sheets;
    }

    private static List<String> chosen(String what, List<String> asked, List<String> there) throws StartFailure {
        for (String one : asked) {
            if (!there.contains(one)) {
                throw new StartFailure("There is no " + what + " " + one + "; there is: " + String.join(", ", there) + ".");
            }
        }
        return asked.isEmpty() ? there : asked;
    }

    private static String neutral(String name) throws StartFailure {
        List<String> telling = Wording.load().telling(name);
        if (!telling.isEmpty()) {
            throw new StartFailure("The file name " + name + " tells what this is about: " + String.join(", ", telling) + ".");
        }
        return name;
    }

    private URI demo(Cleanup cleanup) throws Exception {
        Path home = Files.createTempDirectory("luwte-flyer-");
        cleanup.add(() -> () -> Folders.delete(home));
        Demo demo = new DemoSetup(new SystemEntropy(), clock).create(home, Ports.free(), region);
        PayaraServer server = cleanup.add(() -> PayaraServer.start(Programs.ofBuild(), demo.server(), demo.port(), true));
        server.awaitReady(clock);
        return server.address();
    }

    private void print(Chromium chromium, URI page, Sheet sheet) throws IOException, InterruptedException, StartFailure {
        PrintWriter out = spec.commandLine().getOut();
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == ABSENT) {
            out.println("Not printed: " + sheet.file().getFileName() + ", because the portal does not give it out: nobody has checked it in this language.");
            return;
        }
        if (answer.statusCode() != OK || !answer.body().contains(sheet.town())) {
            throw new StartFailure("The portal does not show " + sheet.town() + " at " + page + "; is its region pack " + region + "?");
        }
        int pages = chromium.print(page, sheet.file());
        out.println(sheet.file() + (pages > MOST_PAGES ? ": " + pages + " pages, more than the sides of one sheet" : ""));
        out.flush();
    }
}
