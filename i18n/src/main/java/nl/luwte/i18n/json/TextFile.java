package nl.luwte.i18n.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A file of texts: lines {@code key=text}, UTF-8, as {@link Properties} reads them, each key once. */
public final class TextFile {
    private TextFile() {
    }

    /**
     * The texts of a file, sorted by key.
     *
     * @param path path from the root of the class path, without a leading slash
     * @throws DataException if there is no such file or a key stands twice
     */
    public static Map<String, String> read(String path) {
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    throw new DataException(path + ": stands twice: " + key);
                }
                return null;
            }
        };
        try (Reader reader = new InputStreamReader(new ByteArrayInputStream(Resources.bytes(path)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new DataException(path + " cannot be read", e);
        }
        return Collections.unmodifiableMap(texts);
    }
}
