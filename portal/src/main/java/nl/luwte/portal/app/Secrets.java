package nl.luwte.portal.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;

/**
 * Random secrets of this installation, 32 bytes each, from files outside the database. None of them opens a report.
 *
 * @param request nonces and challenges
 * @param filler  bytes of empty answers
 * @param account salts of names that are no account
 * @param blob    outer encryption of wrapped keys
 */
record Secrets(SecretBytes request, SecretBytes filler, SecretBytes account, SecretBytes blob) {

    private static final int BYTES = 32;

    static Secrets load(Path folder) {
        return new Secrets(
                read(folder.resolve("request.key")),
                read(folder.resolve("filler.key")),
                read(folder.resolve("account.key")),
                read(folder.resolve("blob.key")));
    }

    private static SecretBytes read(Path file) {
        try {
            Bytes bytes = Bytes.fromBase64url(Files.readString(file).strip());
            if (bytes.size() != BYTES) {
                throw new IllegalStateException(file.getFileName() + " must hold 32 bytes");
            }
            return SecretBytes.of(bytes.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " cannot be read", e);
        }
    }
}
