package nl.luwte.crypto.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.document.Document;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonNumber;
import nl.luwte.crypto.internal.Derivation;
import nl.luwte.crypto.internal.Ed25519;
import nl.luwte.crypto.internal.Hpke;
import nl.luwte.crypto.recipient.ReadingKey;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.pqc.crypto.xwing.XWingKEMExtractor;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Published vectors")
class PublishedTest {
    private static final String[][] RFC_8032 = {
        {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
        {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
        {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"},
    };

    @Test
    @DisplayName("of RFC 8032 section 7.1: keys, signatures, verification")
    void rfc8032() {
        for (String[] vector : RFC_8032) {
            SecretBytes seed = SecretBytes.of(Bytes.fromHex(vector[0]));
            assertEquals(vector[1], Ed25519.publicKey(seed).hex());
            assertEquals(vector[3], Ed25519.sign(seed, Bytes.fromHex(vector[2])).hex());
            assertTrue(Ed25519.verify(Bytes.fromHex(vector[1]), Bytes.fromHex(vector[2]), Bytes.fromHex(vector[3])));
        }
    }

    @Test
    @DisplayName("of RFC 5869 A.1 and A.3: HKDF-SHA256")
    void rfc5869() {
        SecretBytes key = SecretBytes.of(Bytes.fromHex("0b".repeat(22)));
        Bytes a1 = Bytes.of(Derivation.hkdf(key, Bytes.fromHex("000102030405060708090a0b0c"), Bytes.fromHex("f0f1f2f3f4f5f6f7f8f9"), 42).reveal());
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865", a1.hex());
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d", Bytes.of(Derivation.hkdf(key, "").reveal()).hex());
    }

    @Test
    @DisplayName("of RFC 9106 section 5.3: Argon2id")
    void rfc9106() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32).withIterations(3).withParallelism(4).withSalt(Bytes.fromHex("02".repeat(16)).toArray())
                .withSecret(Bytes.fromHex("03".repeat(8)).toArray()).withAdditional(Bytes.fromHex("04".repeat(12)).toArray()).build());
        byte[] tag = new byte[32];
        generator.generateBytes(Bytes.fromHex("01".repeat(32)).toArray(), tag);
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", Bytes.of(tag).hex());
    }

    @Test
    @DisplayName("of the X-Wing draft: keys, encapsulation, decapsulation")
    void xwing() {
        for (JsonValue vector : items("xwing.json")) {
            SecretBytes seed = SecretBytes.of(hex(vector, "sk"));
            assertEquals(hex(vector, "pk"), ReadingKey.ofSeed(seed).recipient().publicKey());
            assertEquals(hex(vector, "ct"), Hpke.seal(hex(vector, "pk"), Bytes.EMPTY, seed, hex(vector, "eseed")).enc());
            byte[] shared = new XWingKEMExtractor(new XWingPrivateKeyParameters(seed.reveal())).extractSecret(hex(vector, "ct").toArray());
            assertEquals(hex(vector, "ss"), Bytes.of(shared));
        }
    }

    @Test
    @DisplayName("of hpke-pq for our suite: X-Wing, HKDF-SHA256, ChaCha20-Poly1305")
    void hpke() throws Exception {
        List<JsonValue> ours = items("hpke-pq.json").stream()
                .filter(vector -> number(vector, "kem_id") == 0x647a && number(vector, "kdf_id") == 1 && number(vector, "aead_id") == 3).toList();
        for (JsonValue vector : ours) {
            assertEquals(hex(vector, "pkRm"), Hpke.publicKey(SecretBytes.of(hex(vector, "skRm"))));
            JsonValue first = Fields.asItems(Fields.asObject(vector).members().get("encryptions")).get(0);
            HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
            byte[] plaintext = hpke.open(hex(vector, "enc").toArray(), hpke.deserializePrivateKey(hex(vector, "skRm").toArray(), null),
                    hex(vector, "info").toArray(), hex(first, "aad").toArray(), hex(first, "ct").toArray(), null, null, null);
            assertEquals(hex(first, "pt"), Bytes.of(plaintext));
        }
        assertTrue(ours.size() == 1 || SharedVectors.text("hpke-pq.json").isEmpty());
    }

    @Test
    @DisplayName("of Wycheproof for Ed25519")
    void wycheproofEd25519() {
        for (JsonValue group : groups("ed25519")) {
            Bytes key = hex(Fields.asObject(group).members().get("publicKey"), "pk");
            for (JsonValue test : tests(group)) {
                assertEquals(text(test, "result").equals("valid"), Ed25519.verify(key, hex(test, "msg"), hex(test, "sig")), "case " + number(test, "tcId"));
            }
        }
    }

    @Test
    @DisplayName("of Wycheproof for HKDF-SHA256")
    void wycheproofHkdf() {
        for (JsonValue group : groups("hkdf_sha256")) {
            for (JsonValue test : tests(group)) {
                if (text(test, "result").equals("valid")) {
                    Bytes output = Bytes.of(Derivation.hkdf(SecretBytes.of(hex(test, "ikm")), hex(test, "salt"), hex(test, "info"),
                            (int) number(test, "size")).reveal());
                    assertEquals(hex(test, "okm"), output, "case " + number(test, "tcId"));
                }
            }
        }
    }

    private static List<JsonValue> groups(String name) {
        Optional<String> text = SharedVectors.text("wycheproof/" + name + "_test.json");
        return text.map(json -> Fields.asItems(Fields.asObject(Document.parse(Bytes.ofUtf8(json.strip()))).members().get("testGroups")))
                .orElse(List.of());
    }

    private static List<JsonValue> tests(JsonValue group) {
        return Fields.asItems(Fields.asObject(group).members().get("tests"));
    }

    private static List<JsonValue> items(String file) {
        return SharedVectors.text(file).map(json -> Fields.asItems(Document.parse(Bytes.ofUtf8(json.strip())))).orElse(List.of());
    }

    private static Bytes hex(JsonValue object, String key) {
        return Bytes.fromHex(text(object, key));
    }

    private static String text(JsonValue object, String key) {
        return Fields.asText(Fields.asObject(object).members().get(key));
    }

    private static long number(JsonValue object, String key) {
        return ((JsonNumber) Fields.asObject(object).members().get(key)).value();
    }
}
