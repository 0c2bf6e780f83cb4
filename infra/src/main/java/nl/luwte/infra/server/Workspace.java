package nl.luwte.infra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server's temporary folder: its root, its log and the commands it runs while it starts. Fresh for each start, since Payara keeps state in its root. */
final class Workspace implements AutoCloseable {
    private static final String LISTENER = "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final List<String> BEFORE_BOOT = List.of(
            "set " + LISTENER + "address=127.0.0.1",
            "set " + HTTP + "server-header=false",
            "set " + HTTP + "xpowered-by=false",
            "set " + HTTP + "trace-enabled=false",
            "set " + HTTP + "http2-enabled=false",
            "set " + HTTP + "xframe-options=false",
            "set-openapi-configuration --enabled=false");
    /** Payara knows these two only once it runs. */
    private static final List<String> AFTER_BOOT = List.of(
            "set-metrics-configuration --enabled=false",
            "set-microprofile-healthcheck-configuration --enabled=false");

    private final Path folder;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    static Workspace create() throws IOException {
        Path folder = Files.createTempDirectory("luwte-server-");
        Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(folder.resolve("tmp"));
        Files.write(folder.resolve("before.asadmin"), BEFORE_BOOT);
        Files.write(folder.resolve("after.asadmin"), AFTER_BOOT);
        return new Workspace(folder);
    }

    Path root() {
        return folder.resolve("root");
    }

    Path tmp() {
        return folder.resolve("tmp");
    }

    ServerLog log() {
        return new ServerLog(folder.resolve("server.log"));
    }

    Path beforeBoot() {
        return folder.resolve("before.asadmin");
    }

    Path afterBoot() {
        return folder.resolve("after.asadmin");
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
