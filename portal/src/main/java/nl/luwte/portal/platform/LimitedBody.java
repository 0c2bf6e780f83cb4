package nl.luwte.portal.platform;

import java.io.IOException;
import java.io.InputStream;
import nl.luwte.crypto.bytes.Bytes;

/** Reads a body of known size without believing what the sender says about it. */
public final class LimitedBody {

    private LimitedBody() {}

    /**
     * All of the body.
     *
     * @param most bytes allowed; one more is a refusal with status 413, and no more than that is read
     */
    public static Bytes read(InputStream body, int most) {
        try {
            byte[] read = body.readNBytes(most + 1);
            if (read.length > most) {
                throw Refusal.tooLarge().thrown();
            }
            return Bytes.of(read);
        } catch (IOException e) {
            throw Refusal.malformed("size").thrown();
        }
    }
}
