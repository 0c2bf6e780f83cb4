package nl.luwte.crypto.custody;

import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.random.Entropy;

/**
 * The second encryption of a blob, under a key that lies outside the database and its backups: nonce 12, AES-256-GCM with the account
 * as AAD, tag 16. A stolen database alone gives nothing to guess against.
 */
public final class OuterSeal {
    private static final int KEY = 32;

    private final SecretBytes key;
    private final Entropy entropy;

    /** Keeps a copy of the key. @throws Refused {@code size} unless 32 bytes */
    public OuterSeal(SecretBytes key, Entropy entropy) {
        Refused.unless(key.size() == KEY, RefusalCode.SIZE);
        this.key = key.copy();
        this.entropy = entropy;
    }

    /** 28 bytes longer than what goes in. */
    public Bytes seal(String account, Bytes blob) {
        Bytes nonce = entropy.bytes(AesGcm.NONCE);
        return Bytes.concat(nonce, AesGcm.seal(key, nonce, Bytes.ofUtf8(account), blob.toArray()));
    }

    /** @throws Refused {@code open} if it is not a blob of this account under this key */
    public Bytes open(String account, Bytes sealed) {
        Refused.unless(sealed.size() >= AesGcm.NONCE + AesGcm.TAG, RefusalCode.OPEN);
        try (SecretBytes blob = AesGcm.open(key, sealed.slice(0, AesGcm.NONCE), Bytes.ofUtf8(account),
                sealed.slice(AesGcm.NONCE, sealed.size())).orElseThrow(() -> new Refused(RefusalCode.OPEN))) {
            return Bytes.of(blob.reveal());
        }
    }
}
