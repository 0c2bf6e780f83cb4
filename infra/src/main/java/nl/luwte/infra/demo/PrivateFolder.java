package nl.luwte.infra.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder that only its owner can enter, with files that only their owner can read, where the file system knows owners (modes 0700 and 0600). */
final class PrivateFolder {
    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder and those above it; one that exists is taken as it is. */
    static PrivateFolder make(Path path) throws IOException {
        Files.createDirectories(path, mode(path, "rwx------"));
        return new PrivateFolder(path);
    }

    /** A new folder in this one. */
    PrivateFolder folder(String name) throws IOException {
        return new PrivateFolder(Files.createDirectory(path.resolve(name), mode(path, "rwx------")));
    }

    /** A new file in this folder, in UTF-8; an existing one is an error. */
    void write(String name, String text) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel file = Files.newByteChannel(path.resolve(name), fresh, mode(path, "rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        }
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))} : new FileAttribute<?>[0];
    }
}
