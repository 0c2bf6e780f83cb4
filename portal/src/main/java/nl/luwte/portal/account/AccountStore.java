package nl.luwte.portal.account;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.platform.Constraints;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Rows of accounts. */
public final class AccountStore {

    private final Jdbi jdbi;

    public AccountStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The account with this name. */
    public Optional<Account> find(String account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select account, member, salt, verifier, blob from account where account = :account")
                .bind("account", account)
                .map((row, context) -> new Account(
                        row.getString(1),
                        row.getString(2),
                        Bytes.of(row.getBytes(3)),
                        Bytes.of(row.getBytes(4)),
                        Bytes.of(row.getBytes(5))))
                .findOne());
    }

    /** Whether there is no account yet. */
    public boolean isEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one())
                == 0;
    }

    /** Stores an account that is not there yet; an existing one stays as it is, also when two nodes start at once. */
    public void addIfAbsent(Account account) {
        if (find(account.account()).isPresent()) {
            return;
        }
        try {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "insert into account (account, member, salt, verifier, blob) values (:account, :member, :salt, :verifier, :blob)")
                    .bind("account", account.account())
                    .bind("member", account.member())
                    .bind("salt", account.salt().toArray())
                    .bind("verifier", account.verifier().toArray())
                    .bind("blob", account.blob().toArray())
                    .execute());
        } catch (JdbiException e) {
            if (!Constraints.broken(e)) {
                throw e;
            }
        }
    }
}
