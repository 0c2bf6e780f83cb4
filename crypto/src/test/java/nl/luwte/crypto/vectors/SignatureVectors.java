package nl.luwte.crypto.vectors;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.crypto.Curve;
import nl.luwte.crypto.StreamEntropy;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.signature.Label;
import nl.luwte.crypto.signature.SigningKey;

/** Signatures, and the edge cases on which Ed25519 verifiers differ. */
final class SignatureVectors {
    private static final BigInteger EIGHT = BigInteger.valueOf(8);
    private static final BigInteger SECRET = new BigInteger("1234567890123456789012345678901234567890");
    private static final BigInteger NONCE = new BigInteger("9876543210987654321098765432109876543210");

    private SignatureVectors() {
    }

    static Map<String, Vector> make() {
        Map<String, Vector> cases = new TreeMap<>();
        Bytes seed = new StreamEntropy("signature").bytes(32);
        SigningKey key = SigningKey.ofSeed(SecretBytes.of(seed));
        Bytes message = Bytes.ofUtf8("{\"version\":1}");
        for (Label label : Label.values()) {
            Bytes signature = key.sign(label, message);
            cases.put("ok_" + label.name().toLowerCase(Locale.ROOT), of("ok", "label " + label.text(), label, key.verifyingKey().bytes(),
                    signature, message).with("seed", seed));
        }
        Bytes signature = key.sign(Label.MESSAGE, message);
        Vector good = of("signature", "", Label.MESSAGE, key.verifyingKey().bytes(), signature, message);
        cases.put("other_label", good.with("about", "signed under another label").with("label", Label.MEMBER.text()));
        cases.put("other_message", good.with("about", "one byte of the message differs").withBody(Bytes.ofUtf8("{\"version\":2}")));
        cases.put("other_key", good.with("about", "another key").with("key",
                SigningKey.ofSeed(SecretBytes.of(new StreamEntropy("other").bytes(32))).verifyingKey().bytes()));
        cases.put("short", good.with("about", "63 bytes").with("signature", signature.slice(0, 63)));
        cases.put("s_not_reduced", good.with("about", "S + L in place of S").with("signature",
                Bytes.concat(signature.slice(0, 32), Curve.littleEndian(number(signature.slice(32, 64)).add(Curve.L)))));
        cases.put("key_not_on_curve", good.with("about", "a key that encodes no point").with("key", Curve.littleEndian(BigInteger.TWO)));
        addForged(cases);
        return cases;
    }

    private static void addForged(Map<String, Vector> cases) {
        Curve honest = Curve.BASE.times(SECRET);
        Bytes nonce = Curve.BASE.times(NONCE).encode();
        Bytes mixed = honest.plus(Curve.TORSION).encode();
        cases.put("mixed_order_cofactored", forged("signature", "a key with a torsion part, right only when multiplied by 8", mixed, nonce, NONCE, SECRET, false));
        cases.put("ok_mixed_order_cofactorless", forged("ok", "a key with a torsion part that cancels out, right without multiplying", mixed, nonce, NONCE, SECRET, true));
        cases.put("small_order_key", forged("signature", "a key of order 8, R the identity, S zero: the equation holds", Curve.TORSION.encode(), Curve.ZERO.encode(),
                BigInteger.ZERO, BigInteger.ZERO, true));
        cases.put("identity_key", forged("signature", "the identity as key: the equation holds", Curve.ZERO.encode(), nonce, NONCE, BigInteger.ZERO, true));
        cases.put("key_not_canonical", forged("signature", "the identity as key, its y written as p + 1", Curve.littleEndian(Curve.P.add(BigInteger.ONE)), nonce, NONCE,
                BigInteger.ZERO, true));
        cases.put("key_negative_zero", forged("signature", "the identity as key, with a sign for x = 0", Curve.littleEndian(BigInteger.ONE.setBit(255)), nonce, NONCE,
                BigInteger.ZERO, true));
        cases.put("r_not_canonical", forged("signature", "R is the identity, its y written as p + 1", honest.encode(),
                Curve.littleEndian(Curve.P.add(BigInteger.ONE)), BigInteger.ZERO, SECRET, true));
        cases.put("ok_r_identity", forged("ok", "R is the identity, canonically", honest.encode(), Curve.ZERO.encode(), BigInteger.ZERO, SECRET, true));
    }

    /** S = r + k a, over the first message whose k is, or is not, a multiple of 8. */
    private static Vector forged(String expect, String about, Bytes key, Bytes r, BigInteger nonce, BigInteger secret, boolean multipleOfEight) {
        for (int i = 0; ; i++) {
            Bytes message = Bytes.ofUtf8("message " + i);
            BigInteger k = Curve.challenge(r, key, Label.MESSAGE.over(message));
            if (k.mod(EIGHT).signum() == 0 == multipleOfEight) {
                Bytes s = Curve.littleEndian(nonce.add(k.multiply(secret)).mod(Curve.L));
                return of(expect, about, Label.MESSAGE, key, Bytes.concat(r, s), message);
            }
        }
    }

    private static Vector of(String expect, String about, Label label, Bytes key, Bytes signature, Bytes message) {
        return Vector.expecting(expect, about).with("label", label.text()).with("key", key).with("signature", signature).withBody(message);
    }

    private static BigInteger number(Bytes littleEndian) {
        byte[] bigEndian = new byte[littleEndian.size()];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = (byte) littleEndian.at(bigEndian.length - 1 - i);
        }
        return new BigInteger(1, bigEndian);
    }
}
