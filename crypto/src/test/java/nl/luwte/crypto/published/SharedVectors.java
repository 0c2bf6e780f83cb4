package nl.luwte.crypto.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Vectors of others that lie beside the project, or where the system property {@code luwte.vectors} says. They may be absent. */
public final class SharedVectors {
    private SharedVectors() {
    }

    public static Path folder() {
        return Path.of(System.getProperty("luwte.vectors", "../../shared/vectors"));
    }

    /** The text of a file, or a line on standard output that names the absent set. */
    public static Optional<String> text(String file) {
        Path path = folder().resolve(file);
        if (!Files.isRegularFile(path)) {
            System.out.println("Not here, so not run: published vectors " + file);
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
