package nl.luwte.crypto.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Key derivation: Argon2id (RFC 9106), HKDF-SHA256 (RFC 5869), HMAC-SHA256 (RFC 2104). */
public final class Derivation {
    private Derivation() {
    }

    /** Argon2id, version 0x13, one lane, 32 bytes. {@code memory} in KiB. */
    public static SecretBytes argon2id(SecretBytes password, Bytes salt, int memory, int passes) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(passes).withParallelism(1)
                .withSalt(salt.toArray()).build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] typed = password.reveal();
        byte[] root = new byte[32];
        generator.generateBytes(typed, root);
        Arrays.fill(typed, (byte) 0);
        return SecretBytes.taking(root);
    }

    /** HKDF-SHA256 with empty salt and the label as info, 32 bytes. */
    public static SecretBytes hkdf(SecretBytes key, String label) {
        return hkdf(key, Bytes.EMPTY, Bytes.ofUtf8(label), 32);
    }

    /** HKDF-SHA256, {@code size} bytes. */
    public static SecretBytes hkdf(SecretBytes key, Bytes salt, Bytes info, int size) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        byte[] input = key.reveal();
        generator.init(new HKDFParameters(input, salt.toArray(), info.toArray()));
        byte[] output = new byte[size];
        generator.generateBytes(output, 0, size);
        Arrays.fill(input, (byte) 0);
        return SecretBytes.taking(output);
    }

    /** HMAC-SHA256, 32 bytes. */
    public static Bytes hmac(SecretBytes key, Bytes message) {
        byte[] raw = key.reveal();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(raw, "HmacSHA256"));
            return Bytes.of(mac.doFinal(message.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }
}
