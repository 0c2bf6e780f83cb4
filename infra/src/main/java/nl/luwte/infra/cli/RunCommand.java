package nl.luwte.infra.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.server.Folders;
import nl.luwte.infra.server.PayaraServer;
import nl.luwte.infra.server.Ports;
import nl.luwte.infra.server.Programs;
import nl.luwte.infra.server.StartFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Runs a demo of the portal on this computer until it is stopped.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--keep", paramLabel = "<folder>", description = "keep the demo in this folder, or go on with the one that is there")
    private Path keep;

    @Option(names = "--region", paramLabel = "<id>", description = "the region pack to show; without it, that of the kept demo or twente")
    private String region;

    @Option(names = "--war", paramLabel = "<file>", description = "the web application; without it, the one that was built here")
    private Path war;

    @Option(names = "--micro", paramLabel = "<file>", description = "the Payara Micro jar; without it, the one that was built here")
    private Path micro;

    @Option(names = "--full-speed", description = "start slower, answer faster: let the Java machine choose its compiler and collector")
    private boolean fullSpeed;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Cleanup cleanup = new Cleanup()) {
            cleanup.onSignal(() -> {
                out.println("Stopped.");
                out.flush();
            });
            Demo demo = keep == null ? passing(cleanup) : kept(cleanup);
            out.println("Starting the portal; this takes some seconds, on a slow machine half a minute.");
            out.flush();
            PayaraServer server = cleanup.add(() -> PayaraServer.start(programs(), demo.server(), demo.port(), !fullSpeed));
            server.awaitReady(clock);
            Welcome.print(demo, server.address(), out);
            int code = server.awaitEnd();
            if (!cleanup.isSignalled()) {
                throw new StartFailure("The server stopped by itself (exit code " + code + ").", server.problems());
            }
            return 0;
        }
    }

    private Demo passing(Cleanup cleanup) throws Exception {
        Path folder = Files.createTempDirectory("luwte-demo-");
        cleanup.add(() -> () -> Folders.delete(folder));
        return fresh(folder, cleanup);
    }

    private Demo kept(Cleanup cleanup) throws Exception {
        if (!Demo.isAt(keep)) {
            return fresh(keep, cleanup);
        }
        Demo demo = Demo.open(keep);
        if (region != null && !region.equals(demo.region())) {
            throw new StartFailure("The kept demo shows " + demo.region() + "; keep one of " + region + " in another folder.");
        }
        cleanup.add(() -> Ports.claim(demo.port()).orElseThrow(() -> new StartFailure(
                "Port " + demo.port() + " of the kept demo is taken; stop the program that uses it, or keep another folder.")));
        return demo;
    }

    private Demo fresh(Path folder, Cleanup cleanup) throws Exception {
        int port = cleanup.add(Ports::claim).port();
        return new DemoSetup(new SystemEntropy(), clock).create(folder, port, region == null ? DemoSetup.REGION : region);
    }

    private Programs programs() {
        Programs built = Programs.ofBuild();
        return new Programs(micro == null ? built.micro() : micro, war == null ? built.war() : war);
    }
}
