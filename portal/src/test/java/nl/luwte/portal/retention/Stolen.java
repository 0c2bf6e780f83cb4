package nl.luwte.portal.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.platform.Database;

/** A copy of a database's folder, as somebody would have it who took the disk: its bytes, and the database in it. */
final class Stolen {

    private static final int SLICE = 24;
    private static final int STEP = 700;
    private static final Pattern CREATED = Pattern.compile("created:([0-9a-f]{9,12})");
    private static final Pattern SINCE = Pattern.compile("time:([0-9a-f]{1,12})");

    private final Path folder;
    private final byte[] bytes;

    private Stolen(Path folder, byte[] bytes) {
        this.folder = folder;
        this.bytes = bytes;
    }

    static Stolen from(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                Files.write(target.resolve(file.getFileName()), content);
                all.write(content);
            }
        }
        return new Stolen(target, all.toByteArray());
    }

    /** The database of the copy, opened. */
    Database database() {
        return Portal.open(folder);
    }

    /** Everywhere these bytes stand. */
    List<Long> places(byte[] wanted) {
        return IntStream.rangeClosed(0, bytes.length - wanted.length).filter(at -> Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)).asLongStream().boxed().toList();
    }

    boolean holds(byte[] wanted) {
        return !places(wanted).isEmpty();
    }

    /** How many slices of 24 bytes, one every 700, of this value are there. */
    long slicesOf(Bytes value) {
        return slices(value).filter(this::holds).count();
    }

    static Stream<byte[]> slices(Bytes value) {
        return IntStream.iterate(100, at -> at + SLICE <= value.size(), at -> at + STEP).mapToObj(at -> value.slice(at, at + SLICE).toArray());
    }

    /**
     * Whether a row number is there as eight bytes, or as this engine writes long numbers: seven bits a byte, the
     * lowest first.
     */
    boolean holdsNumber(long number) {
        ByteBuffer engine = ByteBuffer.allocate(10);
        for (long rest = number; rest != 0; rest >>>= 7) {
            engine.put((byte) (rest >>> 7 == 0 ? rest : rest & 0x7f | 0x80));
        }
        return holds(ByteBuffer.allocate(8).putLong(number).array()) || holds(Arrays.copyOf(engine.array(), engine.position()));
    }

    /**
     * The moments at which the engine says that it wrote: its file says when it was made, and each part how many
     * milliseconds later it was added.
     */
    List<Instant> written() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher created = CREATED.matcher(text);
        if (!created.find()) {
            throw new AssertionError("this engine writes another head");
        }
        long start = Long.parseLong(created.group(1), 16);
        return Stream.concat(Stream.of(0L), SINCE.matcher(text).results().map(found -> Long.parseLong(found.group(1), 16))).map(later -> Instant.ofEpochMilli(start + later)).distinct().toList();
    }

    /** Whether eight bytes in a row, read from either end, are such a number. */
    boolean holdsNumber(LongPredicate such) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return IntStream.rangeClosed(0, bytes.length - Long.BYTES).mapToLong(buffer::getLong).anyMatch(number -> such.test(number) || such.test(Long.reverseBytes(number)));
    }

    boolean holdsText(String text) {
        return holds(text.getBytes(StandardCharsets.UTF_8)) || holds(text.getBytes(StandardCharsets.UTF_16LE)) || holds(text.getBytes(StandardCharsets.UTF_16BE));
    }
}
