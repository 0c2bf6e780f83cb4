package nl.luwte.portal.account;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.AuthVerifier;
import nl.luwte.crypto.custody.FakeSalt;
import nl.luwte.crypto.custody.OuterSeal;

/** What a login needs of the accounts, without telling an existing account from another name. */
public final class Accounts {

    private final AccountStore store;
    private final OuterSeal outerSeal;
    private final SecretBytes fakeSaltSecret;

    /**
     * @param outerSeal      opens what lies around the wrapped keys in the database
     * @param fakeSaltSecret 32 bytes, makes a stable salt for a name that is no account
     */
    public Accounts(AccountStore store, OuterSeal outerSeal, SecretBytes fakeSaltSecret) {
        this.store = store;
        this.outerSeal = outerSeal;
        this.fakeSaltSecret = fakeSaltSecret;
    }

    /** 16 bytes, always the same for the same name. */
    public Bytes salt(String account) {
        Bytes fake = FakeSalt.of(fakeSaltSecret, account);
        return store.find(account).map(Account::salt).orElse(fake);
    }

    /**
     * The account, when these 32 bytes are what its device derives from the right passphrase. The comparison is made
     * for an unknown name too.
     */
    public Optional<Account> authenticate(String account, Bytes auth) {
        Optional<Account> found = store.find(account);
        Bytes expected = found.map(Account::verifier).orElse(Bytes.sha256(FakeSalt.of(fakeSaltSecret, account)));
        return new AuthVerifier(expected).accepts(account, auth) ? found : Optional.empty();
    }

    /** The wrapped keys as her device made them, 109 bytes. */
    public Bytes wrappedKeys(Account account) {
        return outerSeal.open(account.account(), account.blob());
    }

    /** The account of somebody who is logged in. */
    public Optional<Account> of(String account) {
        return store.find(account);
    }
}
