package nl.luwte.infra.acceptance.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Firefox's packed files: "mozLz40" and a zero byte, the size unpacked (32 bits, little-endian), one LZ4 block (LZ4 Block Format Description). */
final class MozLz4 {
    private static final byte[] MAGIC = "mozLz40\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SHORTEST_MATCH = 4;

    private final ByteBuffer packed;
    private final byte[] unpacked;
    private int at;

    private MozLz4(byte[] file) {
        packed = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        unpacked = new byte[packed.getInt()];
    }

    static boolean is(byte[] file) {
        return file.length > MAGIC.length + Integer.BYTES && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static byte[] unpack(byte[] file) {
        MozLz4 block = new MozLz4(file);
        while (block.packed.hasRemaining()) {
            block.sequence();
        }
        return block.unpacked;
    }

    /** Literals as they are, then a copy of something before. */
    private void sequence() {
        int token = packed.get() & 0xff;
        int literals = length(token >>> 4);
        packed.get(unpacked, at, literals);
        at += literals;
        if (packed.hasRemaining()) {
            int from = at - (packed.getShort() & 0xffff);
            int end = at + length(token & 0xf) + SHORTEST_MATCH;
            while (at < end) {
                unpacked[at++] = unpacked[from++];
            }
        }
    }

    private int length(int start) {
        int length = start;
        for (int more = start == 0xf ? 0xff : 0; more == 0xff; length += more) {
            more = packed.get() & 0xff;
        }
        return length;
    }
}
