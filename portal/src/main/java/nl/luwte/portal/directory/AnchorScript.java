package nl.luwte.portal.directory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import nl.luwte.crypto.bytes.Bytes;

/**
 * The anchor as pages load it.
 *
 * @param file      name with a hash of the content
 * @param integrity subresource integrity, {@code sha384-...}
 */
public record AnchorScript(String file, String integrity, Bytes content) {

    private static final int NAMED = 16;
    private static final int COMPARED = 32;

    static AnchorScript of(String script) {
        Bytes content = Bytes.ofUtf8(script);
        try {
            String integrity = "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(content.toArray()));
            return new AnchorScript(Bytes.sha256(content).hex().substring(0, NAMED) + ".js", integrity, content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-384", e);
        }
    }

    /**
     * What a person compares: the first 128 bits of the SHA-256 of the content, in hexadecimal digits by eight, so that nobody takes it for a code,
     * whose digits stand by four. The name of the
     * file begins with the same digits.
     */
    public String mark() {
        return Bytes.sha256(content).hex().substring(0, COMPARED).replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** Address below the origin. */
    public String address() {
        return "/a/" + file;
    }
}
