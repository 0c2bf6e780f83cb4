package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.internal.Derivation;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.infra.acceptance.trace.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Installation.Extension.class)
@DisplayName("In the profile of a Firefox that was killed and restored")
class ProfileTracesIT {
    private static final String REPORT = "Hij stond weer bij de zwaluwenbrug met zijn tweelingbroer";
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("there is nothing of a report, its code and the keys made from it; only the addresses that the pages say")
    void thereIsNothing(Installation installation) throws IOException, InterruptedException {
        String code = new Firefox(folder).tell(installation, REPORT);
        String digits = code.replace(" ", "");
        assertEquals(ReceiptCode.DIGITS, digits.length());
        Map<String, String> words = Map.of("the report", REPORT, "half of the report", REPORT.substring(0, 28), "the code", digits, "the code in groups", code,
                "half of the code", digits.substring(0, 14), "half of the code in groups", code.substring(0, 19), "what was ticked or typed", "\"formdata\"");
        assertEquals(Set.of(), new Profile(words, keys(digits, installation.demo().deployment())).sweep(folder));
        assertTrue(Profile.files(folder).size() > 20, "a profile was looked at");
        Map<String, String> address = Map.of("the address", installation.at("/nl/m").toString());
        assertFalse(new Profile(address, Map.of()).sweep(folder).isEmpty(), "the history, which pages say they cannot prevent, is found");
    }

    /** Everything that the code opens. */
    private static Map<String, Bytes> keys(String digits, String deployment) {
        Map<String, Bytes> keys = new LinkedHashMap<>();
        try (SecretBytes password = SecretBytes.of(Bytes.ofUtf8(digits));
                SecretBytes root = Derivation.argon2id(password, Bytes.sha256(Bytes.ofUtf8(deployment)), MEMORY, PASSES);
                MailboxKeys mailbox = MailboxKeys.derive(ReceiptCode.read(digits), deployment)) {
            keys.put("root", Bytes.of(root.reveal()));
            for (String label : List.of("auth", "sign", "identity")) {
                try (SecretBytes seed = Derivation.hkdf(root, "luwte/1/" + label)) {
                    keys.put("seed of " + label, Bytes.of(seed.reveal()));
                }
            }
            keys.put("auth public key", mailbox.auth().verifyingKey().bytes());
            keys.put("name of the mailbox", mailbox.mailbox());
            keys.put("case id", mailbox.caseId());
        }
        return keys;
    }

    @Test
    @DisplayName("a page that keeps what is typed would be found, in the session that Firefox writes down as well as in its storage")
    void aLeakIsFound() throws IOException, InterruptedException {
        new Firefox(folder).leak(REPORT);
        Set<String> found = new Profile(Map.of("the report", REPORT), Map.of()).sweep(folder);
        assertTrue(found.stream().anyMatch(leak -> leak.contains("sessionstore") && leak.contains("unpacked")), found::toString);
        assertTrue(found.stream().anyMatch(leak -> leak.startsWith("storage") || leak.startsWith("webappsstore")), found::toString);
    }

    @Test
    @DisplayName("a planted file would be found, in every spelling, and a planted key")
    void aPlantedFileIsFound() throws IOException {
        Bytes key = Bytes.sha256(Bytes.ofUtf8("a key"));
        Profile profile = new Profile(Map.of("the report", REPORT), Map.of("a key", key));
        Files.writeString(folder.resolve("empty"), "nothing");
        assertEquals(Set.of(), profile.sweep(folder));
        Files.write(Files.createDirectory(folder.resolve("cache")).resolve("1"), Bytes.concat(Bytes.of((byte) 1), Bytes.of(REPORT.getBytes(StandardCharsets.UTF_16LE))).toArray());
        Files.write(folder.resolve("2"), Bytes.concat(Bytes.ofUtf8("xy"), key).toArray());
        Files.writeString(folder.resolve("3"), "{\"k\":\"" + key.hex() + "\"}");
        assertEquals(Set.of("cache/1: the report as UTF-16", "2: a key", "3: a key in hex as UTF-8"), profile.sweep(folder));
    }
}
