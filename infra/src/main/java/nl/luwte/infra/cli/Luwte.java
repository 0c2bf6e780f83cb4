package nl.luwte.infra.cli;

import nl.luwte.infra.demo.DemoFailure;
import nl.luwte.infra.server.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code luwte}. */
@Command(name = "luwte", description = "Sets up and runs the Luwte portal.", mixinStandardHelpOptions = true, version = "luwte 0.1.0",
        subcommands = {RunCommand.class, DemoCommand.class, ContentCommand.class, RegionCommand.class, FlyerCommand.class}, synopsisSubcommandLabel = "COMMAND")
public final class Luwte {
    private Luwte() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program with all its sub-commands, not yet run. */
    static CommandLine commandLine() {
        return new CommandLine(new Luwte()).setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
    }

    private static int report(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StartFailure start) {
            start.log().forEach(command.getErr()::println);
            command.getErr().println(start.getMessage());
        } else if (failure instanceof DemoFailure) {
            command.getErr().println(failure.getMessage());
        } else {
            throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
