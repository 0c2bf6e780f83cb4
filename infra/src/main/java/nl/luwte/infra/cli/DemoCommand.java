package nl.luwte.infra.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.demo.Demo;
import nl.luwte.infra.demo.DemoFailure;
import nl.luwte.infra.demo.DemoSetup;
import nl.luwte.infra.server.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "Makes the data folder of a new demo: guardians, directory, care workers, and invented cases.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "<folder>", description = "a folder that is absent or empty")
    private Path folder;

    @Option(names = "--port", paramLabel = "<port>", description = "port of 127.0.0.1 that the demo will answer on; without it, a free one")
    private int port;

    @Option(names = "--region", paramLabel = "<id>", defaultValue = DemoSetup.REGION, description = "the region pack to show; without it, ${DEFAULT-VALUE}")
    private String region;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws DemoFailure, IOException {
        Demo demo = new DemoSetup(new SystemEntropy(), Clock.systemUTC()).create(folder, port == 0 ? Ports.free() : port, region);
        Welcome.printLogins(demo, spec.commandLine().getOut());
        return 0;
    }
}
