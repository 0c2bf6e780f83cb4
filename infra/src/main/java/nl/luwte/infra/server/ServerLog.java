package nl.luwte.infra.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the server process writes to its standard output and error. */
record ServerLog(Path file) {
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");
    private static final Pattern STACK_FRAME = Pattern.compile("\\s*(at |\\.\\.\\. \\d+ more).*");

    boolean contains(String text) throws IOException {
        return text().contains(text);
    }

    /** From the first grave entry on, or else the end; at most {@code count} lines, without empty lines and stack frames. */
    List<String> problems(int count) throws IOException {
        List<String> lines = COLOUR.matcher(text()).replaceAll("").lines().filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).matches()).toList();
        int start = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("[SEVERE]")).findFirst().orElse(Math.max(0, lines.size() - count));
        return lines.subList(start, Math.min(lines.size(), start + count));
    }

    private String text() throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
}
