package nl.luwte.infra.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of a demo's server.
 *
 * @param region id of the region pack
 * @param port the port of 127.0.0.1 that its origins name
 * @param database absolute path of the embedded database, without a file ending
 */
record ServerSettings(String deployment, String region, int port, Path database) {
    List<String> origins() {
        return List.of("http://127.0.0.1:" + port, "http://localhost:" + port);
    }

    /** The text of a properties file in UTF-8, one setting a line, sorted; a backslash in a path is doubled, as the format wants. */
    String toText() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("demo", "true");
        settings.put("deployment", deployment);
        settings.put("region", region);
        settings.put("origins", String.join(",", origins()));
        settings.put("port", Integer.toString(port));
        settings.put("database.url", "jdbc:h2:file:" + database);
        return settings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n").collect(Collectors.joining());
    }
}
