package nl.luwte.crypto.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonNumber;
import nl.luwte.crypto.document.JsonValue.JsonString;
import nl.luwte.crypto.published.SharedVectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the server keeps of custody")
class OuterSealTest {
    private final StreamEntropy entropy = new StreamEntropy("outer");
    private final SecretBytes key = SecretBytes.of(entropy.bytes(32));
    private final OuterSeal seal = new OuterSeal(key, entropy);
    private final Bytes blob = entropy.bytes(WrappedKeys.SIZE);

    @Test
    @DisplayName("opens under its key and account only")
    void opensForItsAccountOnly() {
        Bytes sealed = seal.seal("anna", blob);
        assertEquals(blob, seal.open("anna", sealed));
        assertNotEquals(sealed, seal.seal("anna", blob));
        assertRefused(() -> seal.open("bram", sealed));
        assertRefused(() -> new OuterSeal(SecretBytes.of(entropy.bytes(32)), entropy).open("anna", sealed));
        assertRefused(() -> seal.open("anna", sealed.slice(0, 20)));
    }

    @Test
    @DisplayName("accepts the auth it was made of, for that account")
    void verifierAccepts() {
        Bytes auth = entropy.bytes(32);
        AuthVerifier verifier = AuthVerifier.of("anna", auth);
        assertTrue(verifier.accepts("anna", auth));
        assertFalse(verifier.accepts("bram", auth) || verifier.accepts("anna", entropy.bytes(32)));
    }

    @Test
    @DisplayName("gives an unknown account the same salt each time")
    void fakeSaltIsStable() {
        assertEquals(FakeSalt.of(key, "nobody"), FakeSalt.of(key, "nobody"));
        assertNotEquals(FakeSalt.of(key, "nobody"), FakeSalt.of(key, "somebody"));
        assertEquals(CustodyKeys.SALT, FakeSalt.of(key, "nobody").size());
    }

    @Test
    @DisplayName("holds to Wycheproof for AES-256-GCM")
    void wycheproof() {
        SharedVectors.text("wycheproof/aes_gcm_test.json").ifPresent(text -> {
            List<JsonValue> groups = Fields.asItems(member(Document.parse(Bytes.ofUtf8(text.strip())), "testGroups"));
            groups.stream().filter(group -> number(group, "keySize") == 256 && number(group, "ivSize") == 96 && number(group, "tagSize") == 128)
                    .forEach(group -> Fields.asItems(member(group, "tests")).forEach(OuterSealTest::check));
        });
    }

    private static void check(JsonValue test) {
        boolean valid = ((JsonString) member(test, "result")).value().equals("valid");
        SecretBytes key = SecretBytes.of(hex(test, "key"));
        Bytes sealed = Bytes.concat(hex(test, "ct"), hex(test, "tag"));
        assertEquals(valid, AesGcm.open(key, hex(test, "iv"), hex(test, "aad"), sealed).isPresent());
        if (valid) {
            assertEquals(sealed, AesGcm.seal(key, hex(test, "iv"), hex(test, "aad"), hex(test, "msg").toArray()));
        }
    }

    private static JsonValue member(JsonValue object, String key) {
        return Fields.asObject(object).members().get(key);
    }

    private static Bytes hex(JsonValue object, String key) {
        return Bytes.fromHex(Fields.asText(member(object, key)));
    }

    private static long number(JsonValue object, String key) {
        return ((JsonNumber) member(object, key)).value();
    }

    private static void assertRefused(Runnable opening) {
        assertEquals(RefusalCode.OPEN, assertThrows(Refused.class, opening::run).code());
    }
}
