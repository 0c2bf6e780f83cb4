package nl.luwte.infra.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.infra.acceptance.Installation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Installation.Extension.class)
@DisplayName("luwte flyer")
class FlyerIT {
    /** Millimetres that a size may differ by: the browser rounds to pixels. */
    private static final double ROUNDING = 0.5;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int DOTS_PER_INCH = 300;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int luwte(String... arguments) {
        List<String> all = Stream.concat(Stream.of("flyer", folder.toString()), Stream.of(arguments)).toList();
        return Luwte.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
    }

    private Path printed(Installation installation, String language, String size) {
        int code = luwte("--portal", installation.at("/").toString(), "--town", "enschede", "--language", language, "--size", size, "--browser", System.getProperty("luwte.browser"));
        assertEquals(0, code, err::toString);
        Path file = folder.resolve("informatie-enschede-" + language + "-" + size + ".pdf");
        assertEquals(file + "\n", out.toString());
        return file;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"nl, a6, 105, 148, 2", "ar, a6, 105, 148, 2", "nl, a4, 210, 297, 1", "ar, a4, 210, 297, 1"})
    @DisplayName("prints a town on sheets of the right size, with numbers as text, letters inside the file and a code that leads to the portal")
    void printsATown(String language, String size, double width, double height, int pages, Installation installation) throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(installation, language, size).toFile())) {
            assertEquals(pages, document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                PDRectangle sheet = page.getMediaBox();
                assertEquals(width, sheet.getWidth() / POINTS_PER_MM, ROUNDING);
                assertEquals(height, sheet.getHeight() / POINTS_PER_MM, ROUNDING);
                assertLettersInside(page);
            }
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Enschede") && text.contains("0800-0188") && text.contains("112"), text);
            BufferedImage last = new PDFRenderer(document).renderImageWithDPI(pages - 1, DOTS_PER_INCH);
            assertEquals(installation.at("/" + language).toString(), read(last));
        }
    }

    private static void assertLettersInside(PDPage page) throws IOException {
        int fonts = 0;
        for (COSName name : page.getResources().getFontNames()) {
            assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
            fonts++;
        }
        assertTrue(fonts > 0, "no text");
    }

    private static String read(BufferedImage page) throws ReaderException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)))).getText();
    }

    @Test
    @DisplayName("says in one line that there is no browser, and no such language, town, size or region")
    void saysWhatIsMissing() throws IOException {
        assertEquals(1, luwte("--browser", folder.resolve("none").toString()));
        String browser = Files.createFile(folder.resolve("browser")).toString();
        assertTrue(Path.of(browser).toFile().setExecutable(true));
        for (List<String> wrong : List.of(List.of("--language", "xx"), List.of("--town", "elders"), List.of("--size", "a5"), List.of("--region", "elders"))) {
            assertEquals(1, luwte("--browser", browser, wrong.get(0), wrong.get(1)), wrong::toString);
        }
        assertEquals(5, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().startsWith("No Chromium found"), err::toString);
        assertEquals("", out.toString());
    }
}
