package nl.luwte.infra.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.demo.Login;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Programs;
import nl.luwte.infra.server.StartFailure;

/** A running portal with a fresh demo of its own. */
final class Site implements AutoCloseable {
    private final Demo demo;
    private final PayaraServer server;
    private final ProcessHandle process;
    private final Duration startTime;

    private Site(Demo demo, PayaraServer server, ProcessHandle process, Duration startTime) {
        this.demo = demo;
        this.server = server;
        this.process = process;
        this.startTime = startTime;
    }

    /**
     * Starts a portal and waits until it answers.
     *
     * @param settings lines for luwte.properties that come after, and so before, those of a demo; none for a demo as it is
     * @param quick as in {@link PayaraServer#start}
     */
    static Site start(List<String> settings, boolean quick) throws Exception {
        Path folder = Files.createTempDirectory("luwte-bench-");
        Demo demo = new DemoSetup(new SystemEntropy(), Clock.systemUTC()).create(folder, freePort());
        Files.write(demo.server().resolve("luwte.properties"), settings, StandardOpenOption.APPEND);
        Programs programs = new Programs(Path.of(System.getProperty("luwte.micro")), Path.of(System.getProperty("luwte.war")));
        Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
        long begun = System.nanoTime();
        PayaraServer server = PayaraServer.start(programs, demo.server(), demo.port(), quick);
        ProcessHandle process = ProcessHandle.current().children().filter(child -> !before.contains(child)).findFirst().orElseThrow();
        try {
            server.awaitReady(Clock.systemUTC());
        } catch (StartFailure e) {
            server.close();
            Folders.delete(folder);
            throw new IllegalStateException(e.getMessage() + "\n" + String.join("\n", e.log()), e);
        }
        return new Site(demo, server, process, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Any free one: the first free of a range, as a demo takes, is what other demos that start now take as well. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Demo demo() {
        return demo;
    }

    long process() {
        return process.pid();
    }

    /** What the server's process has used of all processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** From making the process to the first answer of 200, seen every 0.2 seconds. */
    Duration startTime() {
        return startTime;
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    String origin() {
        return server.address().toString();
    }

    Login login(String account) {
        return demo.logins().stream().filter(login -> login.account().equals(account)).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Folders.delete(demo.folder());
    }
}
