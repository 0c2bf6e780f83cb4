package nl.luwte.crypto.receipt;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;

/** 26 random digits and 2 check digits (ISO/IEC 7064 MOD 97-10). A secret: its toString says nothing and it has no equals. */
public final class ReceiptCode {
    public static final int DIGITS = 28;

    private static final int RANDOM = 26;
    /** JavaScript counts it as white space, so we do. */
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private final String digits;

    private ReceiptCode(String digits) {
        this.digits = digits;
    }

    public static ReceiptCode make(Entropy entropy) {
        StringBuilder random = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) {
            random.append((char) ('0' + entropy.below(10)));
        }
        int rest = new BigInteger(random + "00").mod(MODULUS).intValue();
        return new ReceiptCode(random + String.format("%02d", 98 - rest));
    }

    /**
     * Reads what was typed: white space, dashes and full stops are dropped, decimal digits of any script become ASCII.
     *
     * @throws Refused {@code code} unless 28 digits whose check is right
     */
    public static ReceiptCode read(String typed) {
        StringBuilder read = new StringBuilder();
        typed.codePoints().filter(c -> !isDropped(c)).forEach(c -> {
            Refused.unless(Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER, RefusalCode.CODE);
            read.append((char) ('0' + Character.digit(c, 10)));
        });
        Refused.unless(read.length() == DIGITS, RefusalCode.CODE);
        String digits = read.toString();
        int check = Integer.parseInt(digits, RANDOM, DIGITS, 10);
        boolean right = new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE) && check >= 2 && check <= 98;
        Refused.unless(right, RefusalCode.CODE);
        return new ReceiptCode(digits);
    }

    /** Seven groups of four, as it is shown. */
    public List<String> groups() {
        return IntStream.range(0, DIGITS / 4).mapToObj(i -> digits.substring(4 * i, 4 * i + 4)).toList();
    }

    SecretBytes password() {
        return SecretBytes.of(Bytes.ofUtf8(digits));
    }

    private static boolean isDropped(int c) {
        boolean white = c >= '\t' && c <= '\r' || c == BYTE_ORDER_MARK || Character.isSpaceChar(c);
        return white || c == '.' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    @Override
    public String toString() {
        return "ReceiptCode[redacted]";
    }
}
