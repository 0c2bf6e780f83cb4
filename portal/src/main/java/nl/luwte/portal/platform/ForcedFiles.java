package nl.luwte.portal.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 whose every write reaches the disk before it returns (O_DSYNC). H2 writes at a commit when {@code
 * WRITE_DELAY} is 0, but leaves it to the operating system: that survives a killed
 * process and not a power cut.
 */
public final class ForcedFiles extends FilePathWrapper {

    static final String SCHEME = "forced";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return super.open(mode.equals("rw") ? "rwd" : mode);
    }
}
