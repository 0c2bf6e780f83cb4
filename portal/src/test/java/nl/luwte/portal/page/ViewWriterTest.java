package nl.luwte.portal.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page to read")
class ViewWriterTest {

    @Test
    @DisplayName("is compressed for a browser that takes gzip, and only then")
    void isCompressed() {
        assertTrue(ViewWriter.takesGzip("gzip, deflate, br, zstd"));
        assertTrue(ViewWriter.takesGzip("br;q=1.0, gzip;q=0.8"));
        assertFalse(ViewWriter.takesGzip("br, deflate"));
        assertFalse(ViewWriter.takesGzip("gzip;q=0, br"));
        assertFalse(ViewWriter.takesGzip(""));
        assertFalse(ViewWriter.takesGzip(null));
    }
}
