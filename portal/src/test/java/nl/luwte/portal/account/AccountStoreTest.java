package nl.luwte.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.Race;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

class AccountStoreTest {

    private final Repeatable entropy = new Repeatable("accounts");

    @OnBothDatabases
    void anAccountIsFoundAsItWasStored(Database database) {
        AccountStore store = new AccountStore(database.jdbi());
        assertTrue(store.isEmpty());
        Account anna = account("anna");
        store.addIfAbsent(anna);
        assertEquals(Optional.of(anna), store.find("anna"));
        assertEquals(Optional.empty(), store.find("Anna"));
        assertFalse(store.isEmpty());
    }

    @OnBothDatabases
    void anAccountThatExistsStaysAsItIs(Database database) {
        AccountStore store = new AccountStore(database.jdbi());
        Account anna = account("anna");
        store.addIfAbsent(anna);
        store.addIfAbsent(account("anna"));
        assertEquals(Optional.of(anna), store.find("anna"));
    }

    @OnBothDatabases
    void twoNodesThatStartAtOnceAddAnAccountOnce(Database database) throws Exception {
        AccountStore store = new AccountStore(database.jdbi());
        for (String name : new String[] {"anna", "bas", "chantal"}) {
            Race.of(8, runner -> {
                store.addIfAbsent(account(name));
                return runner;
            });
        }
        int rows = database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from account").mapTo(Integer.class).one());
        assertEquals(3, rows);
    }

    private Account account(String name) {
        return new Account(name, name, entropy.bytes(16), entropy.bytes(32), Bytes.concat(entropy.bytes(137)));
    }
}
