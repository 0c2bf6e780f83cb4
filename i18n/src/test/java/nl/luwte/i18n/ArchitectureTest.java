package nl.luwte.i18n;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module")
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.luwte.i18n");

    @Test
    @DisplayName("leans on the JDK, ICU4J, Jackson and CommonMark only")
    void leansOnLittle() {
        classes().should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.ibm.icu..", "com.fasterxml.jackson..", "org.commonmark..", "nl.luwte.i18n..").check(CLASSES);
    }

    @Test
    @DisplayName("has no cycles between packages")
    void hasNoCycles() {
        slices().matching("nl.luwte.i18n.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("says in each package what it is for")
    void describesEachPackage() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/nl/luwte")).filter(Files::isDirectory)) {
            folders.filter(ArchitectureTest::holdsSources)
                    .forEach(folder -> assertTrue(Files.exists(folder.resolve("package-info.java")), folder.toString()));
        }
    }

    private static boolean holdsSources(Path folder) {
        String[] files = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }
}
