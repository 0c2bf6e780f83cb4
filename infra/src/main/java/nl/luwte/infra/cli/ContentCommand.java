package nl.luwte.infra.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.ContentCheck;
import nl.luwte.i18n.content.Readability;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "content", description = "Topics to read.", mixinStandardHelpOptions = true, subcommands = ContentCommand.Check.class,
        synopsisSubcommandLabel = "COMMAND")
final class ContentCommand {

    @Command(name = "check", description = "Says what is wrong with the topics, one sentence a line; ends with 1 if there is anything.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "<folder>", arity = "0..1", description = "the folder in which the folder content lies; without it, the topics of this build")
        private Path folder;

        @Option(names = "--readability", description = "also prints how easy the Dutch and English texts of this build are")
        private boolean readability;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Languages languages = Languages.load();
            List<String> faults = ContentCheck.faults(files(), languages, organisations(languages), LocalDate.now(Clock.systemDefaultZone()));
            faults.forEach(out::println);
            if (readability) {
                Topics.load(languages).all().forEach(topic -> List.of("nl", "en").forEach(code -> topic.in(code).ifPresent(text -> {
                    Readability found = Readability.of(code, text.words());
                    out.printf("%s/%s: ease %.0f, %.1f words a sentence, %.2f syllables a word%n", topic.id(), code, found.ease(),
                            found.wordsPerSentence(), found.syllablesPerWord());
                })));
            }
            out.println(faults.isEmpty() ? "nothing wrong" : faults.size() + " wrong");
            return faults.isEmpty() ? 0 : 1;
        }

        private Function<String, Optional<byte[]>> files() {
            return folder == null ? Resources::find : path -> read(folder.resolve(path));
        }

        private static Optional<byte[]> read(Path file) {
            try {
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whom a text may name: everybody whom some pack knows. */
        private static Set<String> organisations(Languages languages) {
            return Regions.ids().stream().flatMap(id -> Regions.load(id, languages).organisations().stream())
                    .map(Region.Organisation::id).collect(Collectors.toSet());
        }
    }
}
