package nl.luwte.crypto.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;

/**
 * Ed25519 (RFC 8032, pure). Signing by Bouncy Castle. Verifying by the platform's cofactorless equation behind checks of our own:
 * Bouncy Castle's verifier multiplies the equation by a short number that may be even, so it lets some mixed-order points pass.
 */
public final class Ed25519 {
    public static final int SEED = 32;
    public static final int PUBLIC_KEY = 32;
    public static final int SIGNATURE = 64;

    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger MINUS_ONE = P.subtract(BigInteger.ONE);
    private static final Set<BigInteger> SMALL_ORDER_Y = Set.of(BigInteger.ZERO, BigInteger.ONE, MINUS_ONE,
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16));

    private Ed25519() {
    }

    public static Bytes publicKey(SecretBytes seed) {
        byte[] raw = seed.reveal();
        byte[] key = new byte[PUBLIC_KEY];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(raw, 0, key, 0);
        Arrays.fill(raw, (byte) 0);
        return Bytes.of(key);
    }

    public static Bytes sign(SecretBytes seed, Bytes message) {
        byte[] raw = seed.reveal();
        byte[] signature = new byte[SIGNATURE];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(raw, 0, message.toArray(), 0, message.size(), signature, 0);
        Arrays.fill(raw, (byte) 0);
        return Bytes.of(signature);
    }

    /** Whether these are 32 bytes that canonically encode a point of more than small order. */
    public static boolean isUsableKey(Bytes key) {
        return key.size() == PUBLIC_KEY && isCanonicalPoint(key) && !SMALL_ORDER_Y.contains(y(key)) && decodes(key);
    }

    /** Strict verification: S &lt; L, canonical A and R, no small-order A, cofactorless equation. */
    public static boolean verify(Bytes key, Bytes message, Bytes signature) {
        if (signature.size() != SIGNATURE || !isUsableKey(key)) {
            return false;
        }
        boolean canonical = isCanonicalPoint(signature.slice(0, 32)) && littleEndian(signature.slice(32, 64)).compareTo(L) < 0;
        if (!canonical) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(platformKey(key));
            verifier.update(message.toArray());
            return verifier.verify(signature.toArray());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean decodes(Bytes key) {
        try {
            Signature.getInstance("Ed25519").initVerify(platformKey(key));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey platformKey(Bytes key) throws GeneralSecurityException {
        EdECPoint point = new EdECPoint(isNegative(key), y(key));
        return KeyFactory.getInstance("Ed25519").generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static boolean isCanonicalPoint(Bytes point) {
        BigInteger y = y(point);
        boolean xIsZero = y.equals(BigInteger.ONE) || y.equals(MINUS_ONE);
        return y.compareTo(P) < 0 && !(xIsZero && isNegative(point));
    }

    private static boolean isNegative(Bytes point) {
        return point.at(31) >= 0x80;
    }

    private static BigInteger y(Bytes point) {
        return littleEndian(point).clearBit(255);
    }

    private static BigInteger littleEndian(Bytes value) {
        byte[] bigEndian = new byte[value.size()];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = (byte) value.at(bigEndian.length - 1 - i);
        }
        return new BigInteger(1, bigEndian);
    }
}
