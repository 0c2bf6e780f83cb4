package nl.luwte.portal.flyer;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A QR code (ISO/IEC 18004) as the data of one SVG path.
 *
 * @param side length of the square in modules, the empty border of four included
 * @param path a rectangle one module high for each run of dark modules
 */
public record QrPicture(int side, String path) {

    private static final int BORDER = 4;

    /** The code that a camera reads as this text, at medium error correction: a folded sheet still works. */
    public static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> runs(code, y))
                .collect(Collectors.joining());
        return new QrPicture(code.size + 2 * BORDER, path);
    }

    private static Stream<String> runs(QrCode code, int y) {
        return IntStream.range(0, code.size)
                .filter(x -> code.getModule(x, y) && !code.getModule(x - 1, y))
                .mapToObj(x -> "M" + (x + BORDER) + " " + (y + BORDER) + "h" + length(code, x, y) + "v1H" + (x + BORDER) + "z");
    }

    private static int length(QrCode code, int x, int y) {
        int end = x;
        while (code.getModule(end, y)) {
            end++;
        }
        return end - x;
    }
}
