package nl.luwte.infra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process holds at a moment.
 *
 * @param resident resident set, KiB
 * @param heap heap in use after a full collection, KiB
 */
record Memory(long resident, long heap) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("(?:garbage-first heap|generation) .*used (\\d+)K");

    static Memory of(long process) throws IOException, InterruptedException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
        long rss = resident.find() ? Long.parseLong(resident.group(1)) : 0;
        jcmd(process, "GC.run");
        long heap = USED.matcher(jcmd(process, "GC.heap_info")).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
        return new Memory(rss, heap);
    }

    /** Asks a Java process something. */
    static String jcmd(long process, String... command) throws IOException, InterruptedException {
        String[] line = new String[command.length + 2];
        line[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        line[1] = Long.toString(process);
        System.arraycopy(command, 0, line, 2, command.length);
        Process running = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return said;
    }

    String text() {
        return String.format(Locale.ROOT, "%d MiB, heap %d", resident / 1024, heap / 1024);
    }
}
