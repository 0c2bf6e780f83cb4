package nl.luwte.crypto.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;

/** One case of crypto/vectors, as its README describes it. */
public record Vector(Map<String, String> header, Optional<Bytes> body) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII));

    static Vector expecting(String expect, String about) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("expect", expect);
        header.put("about", about);
        return new Vector(header, Optional.empty());
    }

    Vector with(String key, Object value) {
        Map<String, String> more = new LinkedHashMap<>(header);
        more.put(key, value instanceof Bytes bytes ? bytes.toBase64url() : value.toString());
        return new Vector(more, body);
    }

    Vector without(String key) {
        Map<String, String> fewer = new LinkedHashMap<>(header);
        fewer.remove(key);
        return new Vector(fewer, body);
    }

    /** This case with another expectation and sentence, and without what is compared only on success. */
    Vector failing(String expect, String about, String... comparedOnly) {
        Vector failing = with("expect", expect).with("about", about);
        for (String key : comparedOnly) {
            failing = failing.without(key);
        }
        return failing;
    }

    Vector withBody(Bytes bytes) {
        return new Vector(header, Optional.of(bytes));
    }

    static Vector parse(String text) {
        Map<String, String> header = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int end = lines.contains("") ? lines.indexOf("") : lines.size();
        for (String line : lines.subList(0, end)) {
            int colon = line.indexOf(": ");
            header.put(line.substring(0, colon), line.substring(colon + 2));
        }
        boolean hasBody = end < lines.size();
        String encoded = hasBody ? String.join("", lines.subList(end + 1, lines.size())) : "";
        return new Vector(header, hasBody ? Optional.of(Bytes.of(Base64.getDecoder().decode(encoded))) : Optional.empty());
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        header.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        body.ifPresent(bytes -> text.append('\n').append(LINES.encodeToString(bytes.toArray())).append('\n'));
        return text.toString();
    }

    boolean has(String key) {
        return header.containsKey(key);
    }

    String text(String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the case lacks " + key);
        }
        return value;
    }

    Bytes bytes(String key) {
        return Bytes.fromBase64url(text(key));
    }

    Bytes bodyBytes() {
        return body.orElseThrow(() -> new IllegalArgumentException("the case lacks a body"));
    }
}
