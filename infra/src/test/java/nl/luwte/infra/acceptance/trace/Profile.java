package nl.luwte.infra.acceptance.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;

/** The folder in which a browser keeps what it knows of its owner, looked through for words and keys, packed files unpacked. */
public final class Profile {
    private final Map<String, Bytes> keys;
    private final Needles needles;

    /**
     * @param words name to text
     * @param keys name to bytes, looked for as they are and in every spelling of their hexadecimal and base64 text
     */
    public Profile(Map<String, String> words, Map<String, Bytes> keys) {
        this.keys = keys;
        Map<String, String> all = new LinkedHashMap<>(words);
        keys.forEach((name, key) -> {
            all.put(name + " in hex", key.hex());
            all.put(name + " in base64url", key.toBase64url());
            all.put(name + " in base64", Base64.getEncoder().withoutPadding().encodeToString(key.toArray()));
            all.put(name + " in decimals", IntStream.range(0, key.size()).mapToObj(key::at).map(String::valueOf).reduce((first, second) -> first + "," + second).orElseThrow());
        });
        needles = new Needles(all);
    }

    /** Path within the folder and what is there; empty if nothing. */
    public Set<String> sweep(Path folder) throws IOException {
        Set<String> found = new TreeSet<>(Sweep.of(folder, needles).found());
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            String name = folder.relativize(file).toString();
            keys.keySet().stream().filter(key -> holds(bytes, keys.get(key).toArray())).forEach(key -> found.add(name + ": " + key));
            if (MozLz4.is(bytes)) {
                byte[] unpacked = MozLz4.unpack(bytes);
                needles.in(unpacked).forEach(needle -> found.add(name + ", unpacked: " + needle));
            }
        }
        return found;
    }

    /** Every file of a folder that holds anything. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(byte[] hay, byte[] key) {
        return IntStream.rangeClosed(0, hay.length - key.length).anyMatch(at -> Arrays.equals(hay, at, at + key.length, key, 0, key.length));
    }
}
