package nl.luwte.crypto.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.luwte.crypto.bytes.Bytes;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The HPKE that we build on, with the KDF and AEAD of our suite, on RFC 9180 appendix A.2.1 (DHKEM(X25519), HKDF-SHA256, ChaCha20-Poly1305, base mode). */
@DisplayName("RFC 9180")
class Rfc9180Test {
    private static final Bytes INFO = Bytes.fromHex("4f6465206f6e2061204772656369616e2055726e");
    private static final Bytes ENC = Bytes.fromHex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
    private static final Bytes PRIVATE_KEY = Bytes.fromHex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
    private static final Bytes PUBLIC_KEY = Bytes.fromHex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    private static final Bytes PLAINTEXT = Bytes.ofUtf8("Beauty is truth, truth beauty");

    @Test
    @DisplayName("A.2.1: the first two ciphertexts open in their order")
    void opensTheRfcCiphertexts() throws InvalidCipherTextException {
        HPKE hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
        AsymmetricCipherKeyPair pair = hpke.deserializePrivateKey(PRIVATE_KEY.toArray(), PUBLIC_KEY.toArray());
        HPKEContext context = hpke.setupBaseR(ENC.toArray(), pair, INFO.toArray());
        assertOpens(context, "Count-0", "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28");
        assertOpens(context, "Count-1", "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c");
    }

    private static void assertOpens(HPKEContext context, String aad, String ciphertext) throws InvalidCipherTextException {
        byte[] opened = context.open(Bytes.ofUtf8(aad).toArray(), Bytes.fromHex(ciphertext).toArray());
        assertEquals(PLAINTEXT, Bytes.of(opened));
    }
}
