package nl.luwte.portal.noscript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;

/**
 * Random bytes that are the same whenever the same token is presented to the same process: HMAC-SHA256 over token and
 * counter. Unpredictable without the secret.
 */
final class TokenEntropy implements Entropy {

    private final SecretBytes secret;
    private final String token;
    private int block;

    TokenEntropy(SecretBytes secret, String token) {
        this.secret = secret;
        this.token = token;
    }

    @Override
    public Bytes bytes(int count) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        while (made.size() < count) {
            made.writeBytes(next());
        }
        return Bytes.of(made.toByteArray()).slice(0, count);
    }

    private byte[] next() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal(), "HmacSHA256"));
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(block++).array());
            return mac.doFinal(Bytes.ofUtf8(token).toArray());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
