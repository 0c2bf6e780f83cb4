package nl.luwte.portal.account;

import nl.luwte.crypto.bytes.Bytes;

/**
 * An account of a care worker.
 *
 * @param account  name she types
 * @param member   her id in the directory
 * @param salt     16 bytes, public
 * @param verifier 32 bytes (docs/format/custody.md)
 * @param blob     her wrapped keys, encrypted once more with the key outside the database
 */
public record Account(String account, String member, Bytes salt, Bytes verifier, Bytes blob) {

    @Override
    public String toString() {
        return "Account[" + account + "]";
    }
}
