package nl.luwte.infra.acceptance.trace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Secret words in every spelling in which a program might write them down, found in one pass over the bytes. */
public final class Needles {
    /** Shorter spellings would be found by chance. */
    private static final int SHORTEST = 8;
    private static final int KEY = 4;

    private final Map<Integer, List<Needle>> byStart = new HashMap<>();

    private record Needle(String name, byte[] bytes) {}

    /** @param words name to secret; the name is what a find is reported by */
    public Needles(Map<String, String> words) {
        words.forEach((name, word) -> spellings(word).forEach((spelling, bytes) -> add(name + " as " + spelling, bytes)));
    }

    private void add(String name, byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException(name + " is too short to be looked for");
        }
        byStart.computeIfAbsent(key(bytes, 0), key -> new ArrayList<>()).add(new Needle(name, bytes));
    }

    private static Map<String, byte[]> spellings(String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("UTF-8", utf8);
        all.put("UTF-16", word.getBytes(StandardCharsets.UTF_16LE));
        all.put("hex", latin(HexFormat.of().formatHex(utf8)));
        all.put("HEX", latin(HexFormat.of().withUpperCase().formatHex(utf8)));
        String percent = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
        if (!percent.equals(word)) {
            all.put("percent-encoding", latin(percent));
        }
        for (int shift = 0; shift < 3; shift++) {
            all.put("base64 shifted by " + shift, latin(base64(utf8, shift)));
            all.put("base64url shifted by " + shift, latin(base64(utf8, shift).replace('+', '-').replace('/', '_')));
        }
        return all;
    }

    /** The characters of base64 that depend on these bytes only, when they stand at an offset that leaves {@code shift} by three. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return all.substring((shift * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What stands in these bytes, by name; empty if nothing. */
    public Set<String> in(byte[] hay) {
        Set<String> found = new TreeSet<>();
        for (int i = 0; i + KEY <= hay.length; i++) {
            for (Needle needle : byStart.getOrDefault(key(hay, i), List.of())) {
                int end = i + needle.bytes.length;
                if (end <= hay.length && Arrays.equals(hay, i, end, needle.bytes, 0, needle.bytes.length)) {
                    found.add(needle.name);
                }
            }
        }
        return found;
    }

    private static int key(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }
}
