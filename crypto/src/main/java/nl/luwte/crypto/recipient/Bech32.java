package nl.luwte.crypto.recipient;

import java.util.Arrays;
import java.util.Locale;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** Bech32 (BIP 173) without its limit of 90 characters, as age uses it; lower case only. */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {
    }

    static String encode(String prefix, byte[] value) {
        byte[] symbols = regroup(value, 8, 5, true);
        byte[] padded = Arrays.copyOf(symbols, symbols.length + CHECKSUM);
        int remainder = remainder(prefix, padded) ^ 1;
        for (int i = 0; i < CHECKSUM; i++) {
            padded[symbols.length + i] = (byte) (remainder >>> 5 * (5 - i) & 31);
        }
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte symbol : padded) {
            text.append(ALPHABET.charAt(symbol));
        }
        return text.toString();
    }

    /** @throws Refused {@code encoding} unless lower-case Bech32 with this prefix, a right checksum and zero padding */
    static byte[] decode(String prefix, String text) {
        require(text.startsWith(prefix + "1") && text.equals(text.toLowerCase(Locale.ROOT)));
        byte[] symbols = new byte[text.length() - prefix.length() - 1];
        require(symbols.length >= CHECKSUM);
        for (int i = 0; i < symbols.length; i++) {
            int symbol = ALPHABET.indexOf(text.charAt(prefix.length() + 1 + i));
            require(symbol >= 0);
            symbols[i] = (byte) symbol;
        }
        require(remainder(prefix, symbols) == 1);
        return regroup(Arrays.copyOf(symbols, symbols.length - CHECKSUM), 5, 8, false);
    }

    private static int remainder(String prefix, byte[] symbols) {
        int remainder = 1;
        for (char c : prefix.toCharArray()) {
            remainder = step(remainder, c >> 5);
        }
        remainder = step(remainder, 0);
        for (char c : prefix.toCharArray()) {
            remainder = step(remainder, c & 31);
        }
        for (byte symbol : symbols) {
            remainder = step(remainder, symbol);
        }
        return remainder;
    }

    private static int step(int remainder, int symbol) {
        int top = remainder >>> 25;
        int next = (remainder & 0x1ffffff) << 5 ^ symbol;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static byte[] regroup(byte[] groups, int from, int to, boolean pad) {
        byte[] regrouped = new byte[groups.length * from / to + (pad && groups.length * from % to != 0 ? 1 : 0)];
        int held = 0;
        int bits = 0;
        int filled = 0;
        for (byte group : groups) {
            held = (held << from | group & 0xff) & 0xffff;
            bits += from;
            while (bits >= to) {
                bits -= to;
                regrouped[filled++] = (byte) (held >>> bits & (1 << to) - 1);
            }
        }
        int rest = held & (1 << bits) - 1;
        if (pad && bits > 0) {
            regrouped[filled] = (byte) (rest << to - bits);
        }
        require(pad || bits < from && rest == 0);
        return regrouped;
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.ENCODING);
    }
}
