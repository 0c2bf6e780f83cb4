package nl.luwte.i18n.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The data files of this module, as the bytes they are. */
public final class Resources {
    private Resources() {
    }

    /**
     * Reads a whole data file.
     *
     * @param path path from the root of the class path, without a leading slash
     * @throws DataException if there is no such file
     */
    public static byte[] bytes(String path) {
        return find(path).orElseThrow(() -> new DataException(path + " is missing"));
    }

    /** A whole data file, if there is one at this path. */
    public static Optional<byte[]> find(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new DataException(path + " cannot be read", e);
        }
    }
}
