package nl.luwte.portal.flyer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");
    private static final int SCALE = 8;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https://portal.example/nl", "https://a-longer-name-of-a-municipality.example.org/ar", "http://127.0.0.1:65535/uk"})
    void aReaderOfAnotherMakeReadsWhatWasWritten(String text) throws ReaderException {
        QrPicture picture = QrPicture.of(text);
        assertEquals(picture.path(), String.join("", RUN.matcher(picture.path()).results().map(MatchResult::group).toList()));
        assertEquals(text, new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(drawn(picture)))).getText());
    }

    private static LuminanceSource drawn(QrPicture picture) {
        int width = picture.side() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        RUN.matcher(picture.path()).results().forEach(run -> {
            int x = number(run, 1) * SCALE;
            int length = number(run, 3) * SCALE;
            for (int y = number(run, 2) * SCALE; y < (number(run, 2) + 1) * SCALE; y++) {
                Arrays.fill(pixels, y * width + x, y * width + x + length, 0);
            }
        });
        return new RGBLuminanceSource(width, width, pixels);
    }

    private static int number(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
