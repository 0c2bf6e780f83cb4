package nl.luwte.crypto.custody;

import java.util.Arrays;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;

/** The blob of 109 bytes: version, salt, nonce, both seeds under the wrap key. */
public record WrappedKeys(Bytes blob) {
    public static final int SIZE = 109;

    private static final int SEED = 32;
    private static final int NONCE_AT = 1 + CustodyKeys.SALT;
    private static final int SEALED_AT = NONCE_AT + AesGcm.NONCE;

    /** @throws Refused {@code size} unless 109 bytes, {@code version} unless version 1 */
    public WrappedKeys {
        Refused.unless(blob.size() == SIZE, RefusalCode.SIZE);
        Refused.unless(blob.at(0) == 1, RefusalCode.VERSION);
    }

    /** @throws Refused {@code size} unless the seeds are of 32 and the salt of 16 bytes */
    public static WrappedKeys wrap(CareWorkerSeeds seeds, SecretBytes wrap, String deployment, String account, Bytes salt16,
            Entropy entropy) {
        boolean sized = seeds.reading().size() == SEED && seeds.signing().size() == SEED && salt16.size() == CustodyKeys.SALT;
        Refused.unless(sized, RefusalCode.SIZE);
        Bytes head = Bytes.concat(Bytes.of((byte) 1), salt16);
        Bytes nonce = entropy.bytes(AesGcm.NONCE);
        byte[] reading = seeds.reading().reveal();
        byte[] signing = seeds.signing().reveal();
        byte[] plaintext = Arrays.copyOf(reading, 2 * SEED);
        System.arraycopy(signing, 0, plaintext, SEED, SEED);
        try {
            return new WrappedKeys(Bytes.concat(head, nonce, AesGcm.seal(wrap, nonce, aad(deployment, account, head), plaintext)));
        } finally {
            Arrays.fill(reading, (byte) 0);
            Arrays.fill(signing, (byte) 0);
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    public Bytes salt16() {
        return blob.slice(1, NONCE_AT);
    }

    /**
     * Opens the blob. {@code salt16} is what the server told.
     *
     * @throws Refused {@code passphrase} if the salts differ or it does not open
     */
    public CareWorkerSeeds unwrap(SecretBytes wrap, String deployment, String account, Bytes salt16) {
        Refused.unless(salt16.equals(salt16()), RefusalCode.PASSPHRASE);
        Bytes aad = aad(deployment, account, blob.slice(0, NONCE_AT));
        SecretBytes opened = AesGcm.open(wrap, blob.slice(NONCE_AT, SEALED_AT), aad, blob.slice(SEALED_AT, SIZE))
                .orElseThrow(() -> new Refused(RefusalCode.PASSPHRASE));
        byte[] both = opened.reveal();
        opened.close();
        try {
            return new CareWorkerSeeds(SecretBytes.taking(Arrays.copyOf(both, SEED)),
                    SecretBytes.taking(Arrays.copyOfRange(both, SEED, 2 * SEED)));
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    private static Bytes aad(String deployment, String account, Bytes head) {
        return Bytes.labelled("luwte/1/custody", Bytes.ofUtf8(deployment), Bytes.ofUtf8(account), head);
    }
}
