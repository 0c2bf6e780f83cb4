package nl.luwte.crypto.opening;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.internal.Derivation;
import nl.luwte.crypto.internal.Hpke;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.crypto.recipient.Recipient;

/**
 * The age v1 codec (C2SP age.md). Reading is jagged's, with our hybrid stanza. Writing is ours, for the one shape we write (one chunk,
 * eight equal stanzas), because jagged draws its file key and nonce from a source of its own.
 */
final class AgeFile {
    static final Bytes STANZA_INFO = Bytes.ofUtf8("age-encryption.org/mlkem768x25519");
    static final int FILE_KEY = 16;

    private static final int NONCE = 16;
    private static final byte[] LAST_CHUNK_NONCE = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private AgeFile() {
    }

    /** Encrypts one chunk to the recipients, one stanza each, in their order. */
    static Bytes write(Bytes plaintext, List<Recipient> recipients, Entropy entropy) {
        try (SecretBytes fileKey = SecretBytes.of(entropy.bytes(FILE_KEY))) {
            StringBuilder header = new StringBuilder(Envelope.VERSION_LINE);
            for (Recipient recipient : recipients) {
                Hpke.Sealed sealed = Hpke.seal(recipient.publicKey(), STANZA_INFO, fileKey, entropy.bytes(Hpke.RANDOMNESS));
                header.append("-> ").append(Envelope.STANZA_TYPE).append(' ').append(base64(sealed.enc())).append('\n')
                        .append(base64(sealed.ciphertext())).append('\n');
            }
            header.append("---");
            String mac = base64(mac(fileKey, Bytes.ofUtf8(header.toString())));
            Bytes nonce = entropy.bytes(NONCE);
            return Bytes.concat(Bytes.ofUtf8(header.append(' ').append(mac).append('\n').toString()), nonce,
                    encrypt(fileKey, nonce, plaintext));
        }
    }

    /**
     * Decrypts with the first reader that opens a stanza.
     *
     * @throws GeneralSecurityException if none opens, or something does not authenticate
     * @throws IOException              if the file is malformed
     */
    static Bytes read(Bytes file, List<RecipientStanzaReader> readers) throws GeneralSecurityException, IOException {
        ReadableByteChannel sealed = Channels.newChannel(new ByteArrayInputStream(file.toArray()));
        try (ReadableByteChannel opened = new StandardDecryptingChannelFactory().newDecryptingChannel(sealed, readers)) {
            return Bytes.of(Channels.newInputStream(opened).readAllBytes());
        }
    }

    private static Bytes mac(SecretBytes fileKey, Bytes header) {
        try (SecretBytes key = Derivation.hkdf(fileKey, "header")) {
            return Derivation.hmac(key, header);
        }
    }

    private static Bytes encrypt(SecretBytes fileKey, Bytes nonce, Bytes plaintext) {
        byte[] raw = {};
        try (SecretBytes key = Derivation.hkdf(fileKey, nonce, Bytes.ofUtf8("payload"), 32)) {
            raw = key.reveal();
            Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(raw, "ChaCha20"), new IvParameterSpec(LAST_CHUNK_NONCE));
            return Bytes.of(cipher.doFinal(plaintext.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 11 on has ChaCha20-Poly1305", e);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toArray());
    }
}
