package nl.luwte.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.luwte.crypto.bytes.Bytes;

/** edwards25519 by the formulas of RFC 8032 section 5.1, slow and plain, to make keys and signatures that no signer makes. */
public record Curve(BigInteger x, BigInteger y) {
    public static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    public static final BigInteger L = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    public static final Curve ZERO = new Curve(BigInteger.ZERO, BigInteger.ONE);
    public static final Curve BASE = new Curve(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));
    /** A point of order 8. */
    public static final Curve TORSION = decode("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    public Curve plus(Curve other) {
        BigInteger cross = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
        BigInteger sumX = x.multiply(other.y).add(y.multiply(other.x)).multiply(BigInteger.ONE.add(cross).modInverse(P));
        BigInteger sumY = y.multiply(other.y).add(x.multiply(other.x)).multiply(BigInteger.ONE.subtract(cross).modInverse(P));
        return new Curve(sumX.mod(P), sumY.mod(P));
    }

    public Curve times(BigInteger factor) {
        Curve product = ZERO;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            product = product.plus(product);
            product = factor.testBit(bit) ? product.plus(this) : product;
        }
        return product;
    }

    public Bytes encode() {
        return littleEndian(x.testBit(0) ? y.setBit(255) : y);
    }

    /** SHA-512(R || A || M) modulo L. */
    public static BigInteger challenge(Bytes r, Bytes a, Bytes message) {
        try {
            return number(Bytes.of(MessageDigest.getInstance("SHA-512").digest(Bytes.concat(r, a, message).toArray()))).mod(L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Bytes littleEndian(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(8 * i).byteValue();
        }
        return Bytes.of(bytes);
    }

    private static Curve decode(String hex) {
        BigInteger y = number(Bytes.fromHex(hex));
        BigInteger square = y.pow(2).subtract(BigInteger.ONE).multiply(D.multiply(y.pow(2)).add(BigInteger.ONE).modInverse(P)).mod(P);
        BigInteger root = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!root.pow(2).mod(P).equals(square)) {
            root = root.multiply(BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P)).mod(P);
        }
        return new Curve(root.testBit(0) ? P.subtract(root) : root, y);
    }

    private static BigInteger number(Bytes littleEndian) {
        BigInteger number = BigInteger.ZERO;
        for (int i = littleEndian.size() - 1; i >= 0; i--) {
            number = number.shiftLeft(8).or(BigInteger.valueOf(littleEndian.at(i)));
        }
        return number;
    }
}
