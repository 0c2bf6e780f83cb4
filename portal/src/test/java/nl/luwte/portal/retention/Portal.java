package nl.luwte.portal.retention;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.bytes.SecretBytes;
import nl.luwte.crypto.custody.OuterSeal;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.random.Entropy;
import nl.luwte.portal.account.AccountStore;
import nl.luwte.portal.account.Accounts;
import nl.luwte.portal.account.StaffDoor;
import nl.luwte.portal.audit.AuditTrail;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.Settings;
import nl.luwte.portal.platform.Today;

/**
 * The part of a portal that stores and forgets, on an H2 database in a folder of its own, with the options of a real
 * one.
 */
record Portal(Path folder, Database database, CaseStore store, Retention retention, Today today, Entropy entropy) implements AutoCloseable {

    static Portal in(Path folder, HandClock clock, long seed) {
        Entropy entropy = new SeededEntropy(seed);
        Today today = new Today(clock);
        Database database = open(folder);
        CaseStore store = new CaseStore(database.jdbi(), entropy, 90);
        SecretBytes secret = SecretBytes.of(new byte[32]);
        Accounts accounts = new Accounts(new AccountStore(database.jdbi()), new OuterSeal(secret, entropy), secret);
        StaffDoor door = new StaffDoor(accounts, member -> List.of(), database.jdbi(), entropy, clock, true);
        return new Portal(folder, database, store, new Retention(store, new AuditTrail(database.jdbi(), entropy), door, Rewriting.of(database, entropy), today), today, entropy);
    }

    static Database open(Path folder) {
        return Database.open(new Settings.DatabaseSettings("jdbc:h2:file:" + folder.toAbsolutePath().resolve("luwte"), "luwte", ""));
    }

    /** What a reporter sends and the server keeps. */
    record Arrival(Bytes mailbox, Envelope envelope) {}

    /** A report comes and is on the disk, as it would be half a second later by itself. */
    Arrival receive() {
        Arrival arrival = new Arrival(entropy.bytes(32), envelope(entropy));
        store.open("triage", arrival.mailbox(), arrival.envelope(), today.day());
        toDisk();
        return arrival;
    }

    void toDisk() {
        database.jdbi().useHandle(handle -> handle.execute("checkpoint sync"));
    }

    /** Of the right shape, with random bytes in all places: nothing in it can be compressed or guessed. */
    static Envelope envelope(Entropy entropy) {
        StringBuilder head = new StringBuilder(Envelope.VERSION_LINE);
        for (int i = 0; i < Envelope.STANZAS; i++) {
            head.append("-> ").append(Envelope.STANZA_TYPE).append(' ').append(base64(entropy, 1120)).append('\n').append(base64(entropy, 32)).append('\n');
        }
        head.append("--- ").append(base64(entropy, 32)).append('\n');
        return Envelope.parse(Bytes.concat(Bytes.ofUtf8(head.toString()), entropy.bytes(Envelope.SIZE - head.length())));
    }

    private static String base64(Entropy entropy, int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(entropy.bytes(bytes).toArray());
    }

    @Override
    public void close() {
        database.close();
    }
}
