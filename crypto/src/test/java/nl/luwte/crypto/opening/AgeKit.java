package nl.luwte.crypto.opening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.published.SharedVectors;

/** The age test kit: the npm package {@code cctv-age}, or the same files beside the project. */
final class AgeKit {
    private static final Pattern ENTRY = Pattern.compile("// \\.\\./testdata/(\\w+)\nvar \\w+ = __toBinary\\(\"([A-Za-z0-9+/=]*)\"\\)");

    /** One file of the kit: header lines, then an age file. */
    record Case(Map<String, String> header, Bytes file) {
        boolean expects(String result) {
            return header.get("expect").equals(result);
        }

        boolean isArmored() {
            return "yes".equals(header.get("armored"));
        }

        boolean needsPassphrase() {
            return header.containsKey("passphrase");
        }
    }

    private AgeKit() {
    }

    static Map<String, Case> load() throws IOException {
        Map<String, Case> cases = new TreeMap<>();
        Path module = Path.of("../node_modules/cctv-age/index.js");
        Path folder = SharedVectors.folder().resolve("age");
        if (Files.exists(module)) {
            Matcher entry = ENTRY.matcher(Files.readString(module));
            while (entry.find()) {
                cases.put(entry.group(1), read(Base64.getDecoder().decode(entry.group(2))));
            }
        } else if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    cases.put(file.getFileName().toString(), read(Files.readAllBytes(file)));
                }
            }
        }
        return cases;
    }

    private static Case read(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        Map<String, String> header = new LinkedHashMap<>();
        for (String line : text.substring(0, end).split("\n")) {
            int colon = line.indexOf(": ");
            header.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
        }
        byte[] body = text.substring(end + 2).getBytes(StandardCharsets.ISO_8859_1);
        if ("zlib".equals(header.get("compressed"))) {
            body = new InflaterInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Case(header, Bytes.of(body));
    }
}
