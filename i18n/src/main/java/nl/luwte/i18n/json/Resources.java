package nl.luwte.i18n.json;

import java.io.IOException;
import java.io.InputStream;

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
        try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new DataException(path + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DataException(path + " cannot be read", e);
        }
    }
}
