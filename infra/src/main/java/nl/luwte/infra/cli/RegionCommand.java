package nl.luwte.infra.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.RegionCheck;
import nl.luwte.i18n.region.RegionCheck.Findings;
import nl.luwte.i18n.region.Regions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "region", description = "Looks after the region packs.", mixinStandardHelpOptions = true,
        subcommands = RegionCommand.Check.class, synopsisSubcommandLabel = "COMMAND")
final class RegionCommand {

    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Says everything that is wrong with a region pack, one sentence a fault, and what was read more than a year ago.")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "<id>", arity = "0..1", description = "the pack to check; without it, every pack of this build")
        private String id;

        @Spec
        private CommandSpec spec;

        private final Clock clock;

        Check() {
            this(Clock.systemUTC());
        }

        Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Integer call() {
            Languages languages = Languages.load();
            Set<String> faults = new LinkedHashSet<>();
            Set<String> warnings = new LinkedHashSet<>();
            for (String region : id == null ? Regions.ids() : List.of(id)) {
                Findings findings = RegionCheck.of(region, languages, LocalDate.now(clock));
                faults.addAll(findings.faults());
                warnings.addAll(findings.warnings());
            }
            PrintWriter out = spec.commandLine().getOut();
            faults.forEach(out::println);
            warnings.forEach(warning -> out.println("Warning: " + warning));
            if (faults.isEmpty()) {
                out.println("No faults.");
            }
            out.flush();
            return faults.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }
}
