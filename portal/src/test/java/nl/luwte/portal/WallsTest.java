package nl.luwte.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.portal.platform.InRealm;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house. Rules are checked in plain tests: ArchUnit's annotation form has been seen to run nothing.
 */
class WallsTest {

    private static final JavaClasses PORTAL = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.luwte.portal");

    @Test
    void thereAreClassesToCheck() {
        assertTrue(PORTAL.size() > 50, "found " + PORTAL.size());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.luwte.portal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }

    @Test
    void onlyTheLabelledExceptionCanOpenWhatIsSealed() {
        noClasses().that().resideOutsideOfPackage("nl.luwte.portal.noscript..").should().dependOnClassesThat().resideInAPackage("nl.luwte.crypto.opening..").check(PORTAL);
    }

    @Test
    void nobodyButTheCompositionRootCallsTheLabelledException() {
        noClasses().that().resideOutsideOfPackages("nl.luwte.portal.noscript..", "nl.luwte.portal.app..", "nl.luwte.portal.region..").should()
            .dependOnClassesThat().resideInAPackage("nl.luwte.portal.noscript..").check(PORTAL);
    }

    @Test
    void onlyAccountKnowsShiro() {
        noClasses().that().resideOutsideOfPackage("nl.luwte.portal.account..").should().dependOnClassesThat().resideInAPackage("org.apache.shiro..").check(PORTAL);
    }

    @Test
    void nobodyUsesTheCryptoLibraryPastOurOwnModule() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..", "com.exceptionfactory..", "nl.luwte.crypto.internal..").check(PORTAL);
    }

    @Test
    void randomnessAndTimeComeFromOutside() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(SecureRandom.class, Random.class, UUID.class).check(PORTAL);
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis").check(PORTAL);
    }

    @Test
    void everyResourceNamesItsRealm() {
        classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(InRealm.class).check(PORTAL);
    }

    @Test
    void resourcesOfReportersAndTheirParentsSeeNothingOfWhoAsks() {
        Set<Class<?>> telling = Set.of(HttpServletRequest.class, HttpHeaders.class, Cookie.class, SecurityContext.class, Request.class);
        List<String> seen = PORTAL.stream().filter(WallsTest::isForAnonymous)
            .flatMap(type -> Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream()))
            .filter(type -> type.getPackageName().startsWith("nl.luwte"))
            .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(dependency -> telling.stream().anyMatch(dependency.getTargetClass()::isEquivalentTo)))
            .map(JavaClass::getName).toList();
        assertEquals(List.of(), seen);
    }

    private static boolean isForAnonymous(JavaClass type) {
        return type.isAnnotatedWith(InRealm.class) && type.getAnnotationOfType(InRealm.class).value() != InRealm.Realm.DESK;
    }

    @Test
    void noRecordHoldsAnArray() {
        List<String> arrays = PORTAL.stream().filter(JavaClass::isRecord)
            .flatMap(type -> type.getFields().stream()).filter(field -> !field.getModifiers().contains(JavaModifier.STATIC) && field.getRawType().isArray())
            .map(field -> field.getFullName()).toList();
        assertEquals(List.of(), arrays);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        java.nio.file.Path sources = java.nio.file.Path.of("src/main/java/nl/luwte/portal");
        try (Stream<java.nio.file.Path> files = Files.walk(sources)) {
            Set<java.nio.file.Path> silent = files.filter(file -> file.toString().endsWith(".java")).map(java.nio.file.Path::getParent).distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).collect(Collectors.toSet());
            assertEquals(Set.of(), silent);
        }
    }
}
