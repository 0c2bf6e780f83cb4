package nl.luwte.infra.acceptance.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Town;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Programs;
import nl.luwte.infra.server.StartFailure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the server said it stored")
class DurabilityIT {
    private static final int CASES = 5;

    private final Programs programs = new Programs(Path.of(System.getProperty("luwte.micro")), Path.of(System.getProperty("luwte.war")));

    /** A case that was opened, and what the server answered. */
    private record Opened(Reporter reporter, Envelope envelope, byte[] answer) {}

    @Test
    @DisplayName("is there after it was killed the moment it had said so, and sending again gets the same answer")
    void survivesASuddenEnd() throws Exception {
        Path folder = Files.createTempDirectory("luwte-durability-");
        try {
            Demo demo = new DemoSetup(new SystemEntropy(), Clock.systemUTC()).create(folder, remotePort());
            Town town = new Town(demo);
            List<Opened> opened = openAndKill(demo, town);
            try (PayaraServer server = start(Demo.open(folder))) {
                Box box = new Box(town);
                assertEquals(examples(demo) + CASES, DeskClient.of(town, "triage1").countMessages());
                for (Opened one : opened) {
                    HttpResponse<byte[]> again = box.post(box.open(one.reporter().keys().auth(), Reporter.CHANNEL, one.envelope()));
                    assertEquals(200, again.statusCode());
                    assertArrayEquals(one.answer(), again.body());
                }
                assertEquals(examples(demo) + CASES, DeskClient.of(town, "triage1").countMessages());
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** Opens the cases side by side; kills the server as soon as the last of them has its answer. */
    private List<Opened> openAndKill(Demo demo, Town town) throws Exception {
        Set<Long> others = children();
        PayaraServer server = start(demo);
        ProcessHandle process = ProcessHandle.current().children().filter(child -> !others.contains(child.pid())).findFirst().orElseThrow();
        ExecutorService reporters = Executors.newFixedThreadPool(CASES);
        try (server) {
            Box box = new Box(town);
            List<Callable<Opened>> visits = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                Reporter reporter = new Reporter(town);
                Envelope envelope = reporter.report("a report").envelope();
                visits.add(() -> new Opened(reporter, envelope, answered(box.post(box.open(reporter.keys().auth(), Reporter.CHANNEL, envelope)))));
            }
            List<Opened> opened = new ArrayList<>();
            for (Future<Opened> visit : reporters.invokeAll(visits)) {
                opened.add(visit.get());
            }
            process.destroyForcibly();
            process.onExit().get();
            return opened;
        } finally {
            reporters.shutdownNow();
        }
    }

    private PayaraServer start(Demo demo) throws Exception {
        PayaraServer server = PayaraServer.start(programs, demo.server(), demo.port(), true);
        try {
            server.awaitReady(Clock.systemUTC());
            return server;
        } catch (StartFailure e) {
            server.close();
            throw new AssertionError(e.getMessage() + "\n" + String.join("\n", e.log()), e);
        }
    }

    /** A free port far from those that every other start of a demo tries first: nobody may take it between the end and the new beginning. */
    private static int remotePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The invented messages of channel m that the demo came with. */
    private static int examples(Demo demo) throws Exception {
        int count = 0;
        for (int i = 1; Files.exists(demo.server().resolve("cases/" + i + ".json")); i++) {
            String file = Files.readString(demo.server().resolve("cases/" + i + ".json"));
            String own = file.substring(0, file.indexOf("\"handedOver\""));
            count += own.startsWith("{\"channel\":\"m\"") ? own.split("\"direction\"").length - 1 : 0;
        }
        return count;
    }

    private static byte[] answered(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }
}
