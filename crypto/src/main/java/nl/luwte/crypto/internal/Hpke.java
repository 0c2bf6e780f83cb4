package nl.luwte.crypto.internal;

import java.util.Arrays;
import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * HPKE Base (RFC 9180) with KEM 0x647A (X-Wing), HKDF-SHA256 and ChaCha20-Poly1305, empty AAD.
 * A new HPKE object for each operation, because one that is shared between threads gives wrong results.
 */
public final class Hpke {
    /** X-Wing public key, bytes. */
    public static final int PUBLIC_KEY = 1216;
    /** X-Wing private key (a seed), bytes. */
    public static final int SEED = 32;
    /** X-Wing encapsulation, bytes. */
    public static final int ENC = 1120;
    /** Randomness of one encapsulation, bytes: 32 for ML-KEM, 32 for X25519. */
    public static final int RANDOMNESS = 64;

    /** What the recipient gets: the encapsulation and the ciphertext with its tag of 16 bytes. */
    public record Sealed(Bytes enc, Bytes ciphertext) {
    }

    private Hpke() {
    }

    /**
     * Seals to a public key with the given fresh randomness of {@link #RANDOMNESS} bytes.
     *
     * @throws IllegalArgumentException if the key is not an X-Wing public key
     */
    public static Sealed seal(Bytes publicKey, Bytes info, SecretBytes plaintext, Bytes randomness) {
        HPKE hpke = suite();
        byte[] raw = plaintext.reveal();
        try {
            HPKEContextWithEncapsulation context = hpke.setupBaseS(
                    hpke.deserializePublicKey(publicKey.toArray()), info.toArray(), randomness.toArray());
            return new Sealed(Bytes.of(context.getEncapsulation()), Bytes.of(context.seal(new byte[0], raw)));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail on its own plaintext", e);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Opens, or is empty if this seed does not open it. */
    public static Optional<SecretBytes> open(SecretBytes seed, Bytes enc, Bytes info, Bytes ciphertext) {
        HPKE hpke = suite();
        AsymmetricCipherKeyPair keyPair = keyPair(hpke, seed);
        try {
            byte[] plaintext = hpke.open(enc.toArray(), keyPair, info.toArray(), new byte[0], ciphertext.toArray(), null, null, null);
            return Optional.of(SecretBytes.taking(plaintext));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The X-Wing public key of a seed. */
    public static Bytes publicKey(SecretBytes seed) {
        HPKE hpke = suite();
        return Bytes.of(hpke.serializePublicKey(keyPair(hpke, seed).getPublic()));
    }

    private static AsymmetricCipherKeyPair keyPair(HPKE hpke, SecretBytes seed) {
        byte[] raw = seed.reveal();
        try {
            return hpke.deserializePrivateKey(raw, null);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }
}
