package nl.luwte.infra.acceptance;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.demo.Login;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Ports;
import nl.luwte.infra.server.Programs;
import nl.luwte.infra.server.StartFailure;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running demo, started once for the whole test run and stopped at its end. Used as {@code @ExtendWith(Installation.Extension.class)}; a test asks for it
 * by a parameter of this type.
 */
public final class Installation implements AutoCloseable {
    private final Demo demo;
    private final PayaraServer server;

    private Installation(Demo demo, PayaraServer server) {
        this.demo = demo;
        this.server = server;
    }

    /** @param region id of the region pack to show */
    static Installation start(String region) throws Exception {
        Clock clock = Clock.systemUTC();
        Path folder = Files.createTempDirectory("luwte-acceptance-");
        Demo demo = new DemoSetup(new SystemEntropy(), clock).create(folder, Ports.any(), region);
        Programs programs = new Programs(Path.of(System.getProperty("luwte.micro")), Path.of(System.getProperty("luwte.war")));
        Installation installation = new Installation(demo, PayaraServer.start(programs, demo.server(), demo.port(), true));
        try {
            installation.server.awaitReady(clock);
            return installation;
        } catch (StartFailure e) {
            installation.close();
            throw new IllegalStateException(e.getMessage() + "\n" + String.join("\n", e.log()), e);
        }
    }

    public Demo demo() {
        return demo;
    }

    /** The address of a path such as {@code /nl}. */
    public URI at(String path) {
        return server.address().resolve(path);
    }

    /** How the care worker with this account logs in. */
    public Login login(String account) {
        return demo.logins().stream().filter(login -> login.account().equals(account)).findFirst().orElseThrow();
    }

    /** What the server has written so far. */
    public Path log() {
        return server.log();
    }

    @Override
    public void close() throws Exception {
        server.close();
        Folders.delete(demo.folder());
    }

    /** Starts the installation before the first test class that wants it. */
    public static final class Extension implements BeforeAllCallback, ParameterResolver {
        @Override
        public void beforeAll(ExtensionContext context) throws Exception {
            shared(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Installation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return shared(context);
        }

        private static Installation shared(ExtensionContext context) {
            return context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(Installation.class, key -> startOrFail(), Installation.class);
        }

        private static Installation startOrFail() {
            try {
                return start(DemoSetup.REGION);
            } catch (Exception e) {
                throw new IllegalStateException("the installation did not start: " + e.getMessage(), e);
            }
        }
    }
}
