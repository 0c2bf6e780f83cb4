package nl.luwte.infra.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.CareWorkerSeeds;
import nl.luwte.crypto.directory.Anchor;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.DirectoryVerifier;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.directory.VerifiedDirectory;
import nl.luwte.crypto.random.SystemEntropy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A new demo")
class DemoSetupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int PORT = 8099;
    private static final int PEOPLE = 13;

    @TempDir
    private static Path folder;

    private static Demo demo;

    @BeforeAll
    static void make() throws Exception {
        demo = new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("demo"), PORT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"http://127.0.0.1:8099", "http://localhost:8099"})
    @DisplayName("has a directory that verifies for both its origins, until its last day")
    void hasADirectoryThatVerifies(String origin) throws IOException {
        VerifiedDirectory directory = verify(origin, TODAY);
        assertEquals(demo.deployment(), directory.directory().deployment());
        assertEquals(List.of("m", "v", "c", "z", "g", "x"), directory.directory().channels().stream().map(channel -> channel.id()).toList());
        assertEquals(TODAY.plusDays(28), verify(origin, TODAY.plusDays(28)).directory().expires());
    }

    @Test
    @DisplayName("is signed by two of its three guardians, of two organisations")
    void isSignedByTwoGuardians() throws IOException {
        Anchor anchor = anchor();
        Set<String> signers = SignedNote.parse(read("directory/0001.note")).signers(anchor.guardianSet());
        assertEquals(3, anchor.guardianSet().guardians().size());
        assertEquals(2, anchor.guardianSet().threshold());
        assertEquals(2, anchor.guardianSet().guardians().stream().filter(guardian -> signers.contains(guardian.id())).map(guardian -> guardian.organisation()).distinct().count());
    }

    @Test
    @DisplayName("holds no private key and no passphrase where the server reads")
    void holdsNoPrivateKeyWhereTheServerReads() throws IOException {
        List<byte[]> secrets = secrets();
        assertEquals(2 * (3 + 2 * PEOPLE) + PEOPLE, secrets.size());
        for (Path file : files(demo.server())) {
            byte[] bytes = Files.readAllBytes(file);
            for (byte[] secret : secrets) {
                assertFalse(contains(bytes, secret), () -> file.toString());
            }
        }
        assertTrue(contains("before the secret after".getBytes(StandardCharsets.US_ASCII), "secret".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    @DisplayName("can be opened again with the same logins")
    void canBeOpenedAgain() throws Exception {
        assertTrue(Demo.isAt(demo.folder()));
        assertEquals(demo, Demo.open(demo.folder()));
        assertEquals(PEOPLE, demo.logins().size());
    }

    @Test
    @DisplayName("has two readers for each team, and a team lead who reads none")
    void hasTwoReadersForEachTeam() throws IOException {
        VerifiedDirectory directory = verify("http://127.0.0.1:8099", TODAY);
        directory.directory().channels().forEach(channel -> {
            assertEquals(2, channel.readers().size(), channel.id());
            assertFalse(channel.readers().contains("teamlead1"));
        });
        assertEquals(List.of("teamlead"), directory.member("teamlead1").orElseThrow().roles());
    }

    @Test
    @DisplayName("shows the region that was asked for, and is refused for one that is not there")
    void showsTheRegionThatWasAskedFor() throws Exception {
        assertEquals("twente", demo.region());
        Demo example = new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("example"), PORT, "flevoland-voorbeeld");
        assertEquals("flevoland-voorbeeld", Demo.open(example.folder()).region());
        DemoFailure refusal = assertThrows(DemoFailure.class, () -> new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("none"), PORT, "elders"));
        assertEquals("No region elders can be shown: regions/elders/region.json is missing.", refusal.getMessage());
    }

    @Test
    @DisplayName("is closed to other users of the computer")
    void isClosedToOthers() throws IOException {
        try (Stream<Path> paths = Files.walk(demo.folder())) {
            for (Path path : paths.toList()) {
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path::toString);
            }
        }
    }

    @Test
    @DisplayName("shares no deployment, key or passphrase with another one")
    void sharesNothingWithAnotherOne() throws Exception {
        Demo other = new DemoSetup(new SystemEntropy(), CLOCK).create(folder.resolve("other"), PORT);
        assertNotEquals(demo.deployment(), other.deployment());
        assertTrue(Collections.disjoint(demo.logins(), other.logins()));
        assertNotEquals(read("secrets/request.key"), Files.readString(other.server().resolve("secrets/request.key")));
        assertNotEquals(Files.readString(demo.offline().resolve("guardians/guardian1.seed")), Files.readString(other.offline().resolve("guardians/guardian1.seed")));
    }

    @Test
    @DisplayName("is not made over what is there")
    void isNotMadeOverWhatIsThere() throws IOException {
        Path used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("file"), "mine");
        assertThrows(DemoFailure.class, () -> new DemoSetup(new SystemEntropy(), CLOCK).create(used, PORT));
        assertEquals(List.of(used.resolve("file")), files(used));
    }

    private static VerifiedDirectory verify(String origin, LocalDate day) throws IOException {
        List<String> records = new ArrayList<>();
        for (Path file : files(demo.server().resolve("members"))) {
            records.add(Files.readString(file));
        }
        return DirectoryVerifier.verify(anchor(), new Bundle(List.of(), read("directory/0001.note"), records), Optional.empty(), origin, day);
    }

    private static Anchor anchor() throws IOException {
        return Anchor.fromScript(read("anchor.js"));
    }

    /** Every guardian's and care worker's seed, raw and as base64url, and every passphrase. */
    private static List<byte[]> secrets() throws IOException {
        List<Bytes> seeds = new ArrayList<>();
        for (Path file : files(demo.offline().resolve("guardians"))) {
            seeds.add(Bytes.fromBase64url(Files.readString(file).strip()));
        }
        List<byte[]> secrets = new ArrayList<>();
        for (Login login : demo.logins()) {
            secrets.add(login.passphrase().getBytes(StandardCharsets.US_ASCII));
            try (CareWorkerSeeds own = Account.of(demo, login.account()).seeds()) {
                for (SecretBytes seed : List.of(own.reading(), own.signing())) {
                    seeds.add(Bytes.of(seed.reveal()));
                }
            }
        }
        for (Bytes seed : seeds) {
            secrets.add(seed.toArray());
            secrets.add(seed.toBase64url().getBytes(StandardCharsets.US_ASCII));
        }
        return secrets;
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(sought, StandardCharsets.ISO_8859_1));
    }

    private static String read(String name) throws IOException {
        return Files.readString(demo.server().resolve(name));
    }

    private static List<Path> files(Path start) throws IOException {
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
