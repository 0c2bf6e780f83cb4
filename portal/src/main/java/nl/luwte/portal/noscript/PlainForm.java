package nl.luwte.portal.noscript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.platform.Refusal;

/**
 * Fields of a form as a browser sends them ({@code application/x-www-form-urlencoded}). Texts are brought into the form
 * that sealing asks for: NFC, line ends as line feeds, no lone surrogates.
 */
final class PlainForm {

    /** Enough for every question answered at its limit in a script of three bytes a character, percent-encoded. */
    static final int MOST_BYTES = 400_000;

    private static final int MOST_FIELDS = 600;

    private final Map<String, List<String>> fields;

    private PlainForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static PlainForm empty() {
        return new PlainForm(Map.of());
    }

    static PlainForm read(Bytes body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String text = new String(body.toArray(), StandardCharsets.US_ASCII);
        String[] pairs = text.isEmpty() ? new String[0] : text.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw Refusal.malformed("field").thrown();
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(clean(decoded(pair.substring(equals + 1))));
            }
        }
        return new PlainForm(fields);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("field").thrown();
        }
    }

    private static String clean(String text) {
        String unpaired = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(unpaired.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    /** The first value, or the empty string. */
    String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }
}
