package nl.luwte.portal.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;

/**
 * The files a page loads, from the manifest that the build wrote. Names carry a hash of the content; all of them are
 * held in memory.
 */
public final class Assets {

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8");

    private final Map<String, Asset> byName;
    private final Map<String, File> byFile;
    private final Map<String, String> pictograms;

    /**
     * One file as a page refers to it.
     *
     * @param file      name with the hash
     * @param integrity subresource integrity, {@code sha384-...}
     */
    public record Asset(String file, String integrity) {

        /** Address below the origin. */
        public String address() {
            return "/assets/" + file;
        }
    }

    /** Content of a file, plain and, where that is smaller, compressed with brotli. */
    public record File(String type, Bytes plain, Optional<Bytes> brotli) {}

    private record Entry(String file, String integrity, int size, int brotli) {}

    private Assets(Map<String, Asset> byName, Map<String, File> byFile, Map<String, String> pictograms) {
        this.byName = Map.copyOf(byName);
        this.byFile = Map.copyOf(byFile);
        this.pictograms = Map.copyOf(pictograms);
    }

    /** Reads what the build left under {@code /web} on the class path. */
    public static Assets load() {
        ObjectMapper json = new ObjectMapper();
        try {
            Map<String, Entry> manifest = json.readValue(bytes("/web/assets.json"), new TypeReference<>() {});
            Map<String, String> pictograms = json.readValue(bytes("/web/pictograms.json"), new TypeReference<>() {});
            Map<String, Asset> byName = new HashMap<>();
            Map<String, File> byFile = new HashMap<>();
            for (Map.Entry<String, Entry> entry : manifest.entrySet()) {
                String file = entry.getValue().file();
                byName.put(entry.getKey(), new Asset(file, entry.getValue().integrity()));
                byFile.put(
                        file,
                        new File(
                                TYPES.get(file.substring(file.lastIndexOf('.') + 1)),
                                Bytes.of(bytes("/web/" + file)),
                                compressed(file)));
            }
            return new Assets(byName, byFile, pictograms);
        } catch (IOException e) {
            throw new UncheckedIOException("the browser code is not in this build", e);
        }
    }

    private static Optional<Bytes> compressed(String file) throws IOException {
        return Assets.class.getResource("/web/" + file + ".br") == null
                ? Optional.empty()
                : Optional.of(Bytes.of(bytes("/web/" + file + ".br")));
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(resource + " is missing");
            }
            return stream.readAllBytes();
        }
    }

    /** The asset with this name, as {@code public.js}. */
    public Asset named(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset;
    }

    /** The content of a file, by its name with the hash. */
    public Optional<File> file(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** Path data in a 48 by 48 box, by the name of the pictogram. */
    public Map<String, String> pictograms() {
        return pictograms;
    }

    /** Path data of a pictogram in a 48 by 48 box. */
    public String pictogram(String name) {
        String path = pictograms.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no pictogram " + name);
        }
        return path;
    }
}
