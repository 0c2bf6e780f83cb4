package nl.luwte.crypto.custody;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;

/** AES-256-GCM with a nonce of 12 and a tag of 16 bytes. */
final class AesGcm {
    static final int NONCE = 12;
    static final int TAG = 16;

    private AesGcm() {
    }

    static Bytes seal(SecretBytes key, Bytes nonce, Bytes aad, byte[] plaintext) {
        try {
            return Bytes.of(cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it does not authenticate. */
    static Optional<SecretBytes> open(SecretBytes key, Bytes nonce, Bytes aad, Bytes ciphertext) {
        try {
            return Optional.of(SecretBytes.taking(cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(ciphertext.toArray())));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretBytes key, Bytes nonce, Bytes aad) throws GeneralSecurityException {
        byte[] raw = key.reveal();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(raw, "AES"), new GCMParameterSpec(8 * TAG, nonce.toArray()));
            cipher.updateAAD(aad.toArray());
            return cipher;
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }
}
