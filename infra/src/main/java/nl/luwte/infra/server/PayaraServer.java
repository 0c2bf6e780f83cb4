package nl.luwte.infra.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One running Payara Micro with the portal in it, as a child process of this one. */
public final class PayaraServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    /** Payara's last line of a start, written after the web application was loaded or has failed. */
    private static final String BOOTED = ") ready in ";
    /** How the portal answers until it is ready. */
    private static final int WAKING = 503;
    private static final int POLL_MILLIS = 200;
    private static final int SHOWN_LINES = 40;

    private final Process process;
    private final Workspace workspace;
    private final URI address;

    private PayaraServer(Process process, Workspace workspace, URI address) {
        this.process = process;
        this.workspace = workspace;
        this.address = address;
    }

    /**
     * Starts the server process; it does not answer yet.
     *
     * @param home the folder the portal reads, {@code luwte.home}
     * @param port a free port of the loopback interface
     * @param quick true for the fastest start (simple compiler, simple collector); false for the Java machine's own choice, faster under load
     * @throws StartFailure if a program file is missing
     */
    public static PayaraServer start(Programs programs, Path home, int port, boolean quick) throws StartFailure, IOException {
        programs.check();
        Workspace workspace = Workspace.create();
        ProcessBuilder builder = new ProcessBuilder(command(programs, workspace, home, port, quick));
        builder.redirectErrorStream(true).redirectOutput(workspace.log().file().toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return new PayaraServer(process, workspace, URI.create("http://127.0.0.1:" + port));
    }

    private static List<String> command(Programs programs, Workspace workspace, Path home, int port, boolean quick) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        if (quick) {
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        }
        command.add("-Djava.io.tmpdir=" + workspace.tmp());
        command.add("-Dluwte.home=" + home.toAbsolutePath());
        command.addAll(List.of("-jar", programs.micro().toAbsolutePath().toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--rootDir", workspace.root().toString()));
        command.addAll(List.of("--prebootcommandfile", workspace.beforeBoot().toString()));
        command.addAll(List.of("--postbootcommandfile", workspace.afterBoot().toString()));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--deploy", programs.war().toAbsolutePath().toString(), "--contextroot", "/"));
        return command;
    }

    /**
     * Waits until {@code GET /ready} answers 200 and the process has said that it is up.
     *
     * @throws StartFailure if the process ends first, if Payara is up without the portal, or if three minutes pass
     */
    public void awaitReady(Clock clock) throws StartFailure, IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/ready")).timeout(Duration.ofSeconds(10)).build();
        Instant deadline = clock.instant().plus(PATIENCE);
        while (true) {
            boolean booted = workspace.log().contains(BOOTED);
            int status = status(client, request);
            // Only once our own process says so too: before, it could be another server that was faster to take the port.
            if (status == 200 && booted) {
                return;
            } else if (booted && status != 0 && status != 200 && status != WAKING) {
                throw new StartFailure("The portal did not start in the server.", problems());
            } else if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StartFailure("The server stopped while it was starting (exit code " + process.exitValue() + ").", problems());
            } else if (clock.instant().isAfter(deadline)) {
                throw new StartFailure("The server was not ready after " + PATIENCE.toSeconds() + " seconds.", problems());
            }
        }
    }

    /** The answer's status, 0 while there is none. */
    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Waits until the process has ended; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** What the log says about a failure, at most 40 lines, oldest first. */
    public List<String> problems() throws IOException {
        return workspace.log().problems(SHOWN_LINES);
    }

    /** {@code http://127.0.0.1:<port>}, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** What the server writes; gone after {@link #close()}. */
    public Path log() {
        return workspace.log().file();
    }

    /** Ends the process, by force after 20 seconds, waits for its end and removes its temporary folder. A second call does nothing. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            workspace.close();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the server's temporary folder could not be removed", e);
        }
    }
}
