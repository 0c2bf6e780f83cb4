package nl.luwte.infra.acceptance.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** Looks for secrets in every file of a folder: in the bytes, in the names, in what links point to. */
public final class Sweep extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Needles needles;
    private final Set<String> found = new TreeSet<>();
    private int files;

    private Sweep(Path folder, Needles needles) {
        this.folder = folder;
        this.needles = needles;
    }

    /** @param found path within the folder, a colon and what is there; @param files how many were read */
    public record Result(Set<String> found, int files) {}

    public static Result of(Path folder, Needles needles) throws IOException {
        Sweep sweep = new Sweep(folder, needles);
        Files.walkFileTree(folder, sweep);
        return new Result(sweep.found, sweep.files);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = folder.relativize(file).toString();
        note(name, name.getBytes(StandardCharsets.UTF_8));
        if (attributes.isSymbolicLink()) {
            note(name, Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8));
        } else if (attributes.isRegularFile()) {
            read(file, name);
        }
        return FileVisitResult.CONTINUE;
    }

    /** A running server removes files of its own meanwhile. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private void read(Path file, String name) throws IOException {
        try {
            note(name, Files.readAllBytes(file));
            files++;
        } catch (NoSuchFileException gone) {
            visitFileFailed(file, gone);
        }
    }

    private void note(String name, byte[] bytes) {
        needles.in(bytes).forEach(needle -> found.add(name + ": " + needle));
    }
}
