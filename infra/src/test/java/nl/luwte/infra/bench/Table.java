package nl.luwte.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table in a Markdown file, between two marks. What stands around it is written by hand and stays. */
final class Table {
    private static final String BEGIN = "<!-- measured by infra/bench -->";
    private static final String END = "<!-- end -->";
    private static final String HEAD = "| Figure | Target | Measured | |";

    private final Path file;

    Table(Path file) {
        this.file = file;
    }

    /** Puts figures in the place of rows of the same name, or at the end. */
    void put(List<Figure> figures, String machine) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("# Performance", "", BEGIN, END);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        Map<String, String> rows = new LinkedHashMap<>();
        lines.subList(begin, end).stream().filter(line -> line.startsWith("| ") && !line.equals(HEAD)).forEach(line -> rows.put(line.split(" \\| ")[0], line));
        figures.forEach(figure -> rows.put("| " + figure.name(), figure.row()));
        List<String> written = new ArrayList<>(lines.subList(0, begin + 1));
        written.addAll(List.of("Measured last on " + machine, "", HEAD, "|---|---|---|---|"));
        written.addAll(rows.values());
        written.addAll(lines.subList(end, lines.size()));
        Files.write(file, written);
    }
}
