package nl.luwte.infra.paper;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.infra.server.Folders;

/** A Chromium without a window, with a profile of its own that is deleted at the end. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final int PATIENCE_SECONDS = 60;

    private final Path program;
    private final Path profile;

    /** @param program as found by {@link #installed()}, or another that takes its arguments */
    public Chromium(Path program) throws IOException {
        this.program = program;
        this.profile = Files.createTempDirectory("luwte-print-");
    }

    /** The one of this machine, if there is any where programs are looked for. */
    public static Optional<Path> installed() {
        List<Path> folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of).toList();
        Stream<Path> named = NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
        Path onMac = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Stream.concat(named, Stream.of(onMac)).filter(Files::isExecutable).findFirst();
    }

    /**
     * Prints a page to a file, in the size that the page asks for.
     *
     * @return the number of pages
     * @throws IOException if there is no PDF after a minute
     */
    public int print(URI page, Path pdf) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
                "--user-data-dir=" + profile, "--print-to-pdf=" + pdf.toAbsolutePath()));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add(page.toString());
        Files.deleteIfExists(pdf);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.isRegularFile(pdf)) {
            throw new IOException(program + " printed nothing for " + page);
        }
        return (int) PAGE.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }

    @Override
    public void close() throws IOException {
        Folders.delete(profile);
    }
}
