package nl.luwte.infra.acceptance.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Ports;
import nl.luwte.infra.server.Programs;

/** One PostgreSQL, one folder of settings, two nodes that start at the same time, and one address before them. */
final class TwoNodes implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Demo demo;
    private final Forwarder forwarder;
    private final Node first;
    private final Node second;

    /** A running server. */
    record Node(PayaraServer server, ProcessHandle process) {
        int port() {
            return server.address().getPort();
        }

        /** Ends it without warning, and waits until it has ended. */
        void kill() throws Exception {
            process.destroyForcibly();
            process.onExit().get();
        }
    }

    TwoNodes(Clock clock) throws Exception {
        try {
            Path folder = Files.createTempDirectory("luwte-nodes-");
            open.push(() -> Folders.delete(folder));
            demo = new DemoSetup(new SystemEntropy(), clock).create(folder, Ports.free());
            forwarder = new Forwarder(demo.port());
            open.push(forwarder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
            open.push(postgres);
            pointAt(postgres);
            first = start();
            second = start();
            first.server().awaitReady(clock);
            second.server().awaitReady(clock);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** The one setting that an operator changes. */
    private void pointAt(EmbeddedPostgres postgres) throws IOException {
        Path file = demo.server().resolve("luwte.properties");
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.startsWith("database.url=") ? "database.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres\ndatabase.user=postgres" : line).toList();
        Files.write(file, lines);
    }

    private Node start() throws Exception {
        Programs programs = new Programs(Path.of(System.getProperty("luwte.micro")), Path.of(System.getProperty("luwte.war")));
        List<Long> others = ProcessHandle.current().children().map(ProcessHandle::pid).toList();
        PayaraServer server = PayaraServer.start(programs, demo.server(), Ports.free(), true);
        open.push(server);
        return new Node(server, ProcessHandle.current().children().filter(child -> !others.contains(child.pid())).findFirst().orElseThrow());
    }

    Demo demo() {
        return demo;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    /** From now on everybody's requests go to this node. */
    void send(Node node) throws IOException {
        forwarder.to(node.port());
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
