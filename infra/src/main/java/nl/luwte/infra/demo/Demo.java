package nl.luwte.infra.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * A demo's data folder.
 *
 * @param region id of the region pack it shows
 * @param port the port of 127.0.0.1 it was made for: its origins name it
 */
public record Demo(Path folder, String deployment, String region, int port, List<Login> logins) {
    /** Days since its directory was made, so that its cases can be as old; what is left of its life, it can be kept and started again. */
    static final int AGE = 62;
    /** Days of the oldest message of an invented case. */
    static final int OLDEST = 60;

    static final String PROPERTIES = "luwte.properties";
    static final String LOGINS = "logins.txt";

    public Demo {
        logins = List.copyOf(logins);
    }

    /** Whether a demo was made in this folder. */
    public static boolean isAt(Path folder) {
        return Files.exists(folder.resolve("server").resolve(PROPERTIES));
    }

    /** @throws DemoFailure if what is in the folder is not a demo of this program */
    public static Demo open(Path folder) throws DemoFailure, IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("server").resolve(PROPERTIES))) {
            properties.load(reader);
        }
        if (!Boolean.parseBoolean(properties.getProperty("demo"))) {
            throw new DemoFailure(folder + " is not a demo.");
        }
        List<Login> logins = Files.readAllLines(folder.resolve("offline").resolve(LOGINS)).stream().map(Login::parse).toList();
        return new Demo(folder, properties.getProperty("deployment"), properties.getProperty("region"), Integer.parseInt(properties.getProperty("port")), logins);
    }

    /** What the server reads, {@code luwte.home}. */
    public Path server() {
        return folder.resolve("server");
    }

    /** What the server never sees. */
    public Path offline() {
        return folder.resolve("offline");
    }
}
