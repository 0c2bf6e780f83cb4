package nl.luwte.crypto.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes every {@code java_} file of crypto/vectors anew. Run it in the folder of the module or of the project. */
public final class VectorsMaker {
    private VectorsMaker() {
    }

    public static void main(String[] arguments) throws IOException {
        Path module = Files.isDirectory(Path.of("crypto")) ? Path.of("crypto") : Path.of(".");
        for (Map.Entry<String, Map<String, Vector>> format : make().entrySet()) {
            write(module.resolve("vectors").resolve(format.getKey()), format.getValue());
            System.out.println(format.getKey() + ": " + format.getValue().size() + " cases");
        }
    }

    /** Format to case name to case. */
    static Map<String, Map<String, Vector>> make() {
        return new TreeMap<>(Map.of("document_v1", DocumentVectors.make(), "signature_v1", SignatureVectors.make(),
                "envelope_v1", EnvelopeVectors.make(), "receipt_v1", ReceiptVectors.make(), "request_v1", RequestVectors.make(),
                "directory_v1", DirectoryVectors.make(), "custody_v1", CustodyVectors.make(), "resealed_v1", ResealedVectors.make(),
                "desk_request_v1", DeskRequestVectors.make()));
    }

    private static void write(Path folder, Map<String, Vector> cases) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(file -> file.getFileName().toString().startsWith("java_")).toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, Vector> entry : cases.entrySet()) {
            Files.writeString(folder.resolve("java_" + entry.getKey()), entry.getValue().toText());
        }
    }
}
