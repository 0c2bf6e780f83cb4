package nl.luwte.infra.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two files that make up the server.
 *
 * @param micro the Payara Micro jar
 * @param war the web application
 */
public record Programs(Path micro, Path war) {

    /** Where the build leaves them, seen from the jar (or folder of classes) this class was loaded from: {@code infra/target} and {@code portal/target}. */
    public static Programs ofBuild() {
        try {
            Path target = Path.of(Programs.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
            return new Programs(target.resolve("payara-micro.jar"), target.resolve("../../portal/target/luwte-portal.war").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own address is not a path", e);
        }
    }

    void check() throws StartFailure {
        for (Path file : new Path[] {micro, war}) {
            if (!Files.isRegularFile(file)) {
                throw new StartFailure("There is no " + file + "; build it with: mvn package");
            }
        }
    }
}
