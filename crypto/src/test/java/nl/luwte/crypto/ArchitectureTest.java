package nl.luwte.crypto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Stream;
import nl.luwte.crypto.random.SystemEntropy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house of crypto")
class ArchitectureTest {
    private final JavaClasses all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.luwte.crypto");

    @Test
    @DisplayName("has no cycle between packages")
    void hasNoCycles() {
        slices().matching("nl.luwte.crypto.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    @DisplayName("lets only internal import Bouncy Castle")
    void keepsBouncyCastleInside() {
        noClasses().that().resideOutsideOfPackage("nl.luwte.crypto.internal").should().dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..").check(all);
    }

    @Test
    @DisplayName("lets only opening import the age codec, and only opening open")
    void keepsTheCodecInside() {
        noClasses().that().resideOutsideOfPackage("nl.luwte.crypto.opening").should().dependOnClassesThat()
                .resideInAnyPackage("com.exceptionfactory..", "nl.luwte.crypto.opening").check(all);
    }

    @Test
    @DisplayName("knows no server and no database")
    void knowsNoServer() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "java.net.http..").check(all);
    }

    @Test
    @DisplayName("has one source of randomness")
    void hasOneSourceOfRandomness() {
        noClasses().that().doNotHaveFullyQualifiedName(SystemEntropy.class.getName()).should().dependOnClassesThat()
                .areAssignableTo(Random.class).check(all);
        classes().that().haveFullyQualifiedName(SystemEntropy.class.getName()).should().dependOnClassesThat()
                .areAssignableTo(SecureRandom.class).check(all);
    }

    @Test
    @DisplayName("holds no byte array in a record")
    void holdsNoArraysInRecords() {
        fields().that().areDeclaredInClassesThat().areRecords().should().notHaveRawType(byte[].class).check(all);
    }

    @Test
    @DisplayName("would notice a broken rule")
    void wouldNotice() {
        assertThrows(AssertionError.class, () -> noClasses().should().dependOnClassesThat().resideInAPackage("org.bouncycastle..").check(all));
        assertTrue(all.stream().filter(JavaClass::isRecord).count() > 10);
    }

    @Test
    @DisplayName("describes every package, and keeps every file under 300 lines")
    void describesItself() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/main/java/nl/luwte/crypto"))) {
            for (Path path : found.toList()) {
                boolean holdsPackages = path.endsWith("crypto");
                assertTrue(!Files.isDirectory(path) || holdsPackages || Files.exists(path.resolve("package-info.java")), path.toString());
                assertTrue(Files.isDirectory(path) || Files.readAllLines(path).size() < 300, path.toString());
            }
        }
    }
}
