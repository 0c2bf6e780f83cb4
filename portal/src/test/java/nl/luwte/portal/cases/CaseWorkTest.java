package nl.luwte.portal.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.account.Account;
import nl.luwte.portal.account.AccountStore;
import nl.luwte.portal.cases.CaseStore.Outcome;
import nl.luwte.portal.cases.Handovers.HandedOver;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

/** What care workers store about a case: notes, hand-over, its last day, their drawer, what nobody fetched. */
class CaseWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Bytes MAILBOX = Bytes.sha256(Bytes.ofUtf8("mailbox"));

    private final Repeatable entropy = new Repeatable("work");
    private final Envelopes envelopes = new Envelopes();
    private Database database;
    private CaseStore store;
    private Handovers handovers;
    private LastDay lastDay;
    private Drawer drawer;
    private Waiting waiting;

    private RowId on(Database given) {
        database = given;
        store = new CaseStore(given.jdbi(), entropy, 90);
        handovers = new Handovers(given.jdbi(), entropy, 90);
        lastDay = new LastDay(given.jdbi());
        drawer = new Drawer(given.jdbi(), entropy);
        waiting = new Waiting(given.jdbi());
        AccountStore accounts = new AccountStore(given.jdbi());
        for (String name : List.of("anna", "bea")) {
            accounts.addIfAbsent(new Account(name, name, entropy.bytes(16), entropy.bytes(32), entropy.bytes(137)));
        }
        store.open("m", MAILBOX, envelopes.next(), TODAY);
        return row("m").id();
    }

    private CaseRow row(String channel) {
        List<CaseRow> rows = store.inChannels(List.of(channel));
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private int rows(String table) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
    }

    @OnBothDatabases
    void workIsListedForTheDeskAndIsInNoMailbox(Database given) {
        RowId id = on(given);
        CaseStore.Replies before = store.replies(MAILBOX, 0, 2);
        Envelope note = envelopes.next();
        assertEquals(new Outcome.Stored(TODAY.plusDays(90)), store.work(id, note, TODAY));
        assertEquals(Set.of("in", "desk"), new HashSet<>(row("m").messages().stream().map(message -> message.direction().word()).toList()));
        assertEquals(before, store.replies(MAILBOX, 0, 2));
        assertEquals(Optional.empty(), store.stored(MAILBOX, note));
        assertInstanceOf(Outcome.NoCase.class, store.work(new RowId(7), envelopes.next(), TODAY));
    }

    @OnBothDatabases
    void workDoesNotMoveTheLastDayAndTheSameAgainIsStoredOnce(Database given) {
        RowId id = on(given);
        Envelope note = envelopes.next();
        assertEquals(store.work(id, note, TODAY.plusDays(20)), store.work(id, note, TODAY.plusDays(30)));
        assertEquals(TODAY.plusDays(90), row("m").until());
        assertEquals(2, rows("envelope"));
    }

    @OnBothDatabases
    void messagesAreHandedOverAsACaseOfTheOtherTeamWithoutMailbox(Database given) {
        RowId from = on(given);
        List<Envelope> sent = List.of(envelopes.next(), envelopes.next(), envelopes.next());
        HandedOver made = handovers.handOver(from, "z", sent, TODAY.plusDays(5)).orElseThrow();
        CaseRow row = row("z");
        assertEquals(made.id(), row.id());
        assertEquals(TODAY.plusDays(95), row.until());
        Map<RowId, Envelope> stored = store.envelopes(made.ids(), List.of("z"));
        assertEquals(sent, made.ids().stream().map(stored::get).toList());
        assertEquals(TODAY.plusDays(90), row("m").until());
        assertInstanceOf(Outcome.NoCase.class, store.reply(made.id(), envelopes.next(), TODAY), "no reporter reads there");
        assertInstanceOf(Outcome.Stored.class, store.work(made.id(), envelopes.next(), TODAY));
    }

    @OnBothDatabases
    void theSameHandOverAgainEndsTheSame(Database given) throws Exception {
        RowId from = on(given);
        List<Envelope> sent = List.of(envelopes.next(), envelopes.next());
        assertEquals(1, new HashSet<>(Race.of(8, runner -> handovers.handOver(from, "z", sent, TODAY))).size());
        assertEquals(2, row("z").messages().size());
        assertEquals(Optional.empty(), handovers.handOver(from, "g", sent, TODAY), "to another team");
        assertEquals(Optional.empty(), handovers.handOver(from, "z", List.of(sent.get(0), envelopes.next()), TODAY), "half of it is new");
        assertEquals(3, rows("envelope"));
    }

    @OnBothDatabases
    void nothingIsHandedOverFromACaseThatIsGoneNorWhatIsStoredElsewhere(Database given) {
        RowId from = on(given);
        Envelope note = envelopes.next();
        store.work(from, note, TODAY);
        assertEquals(Optional.empty(), handovers.handOver(from, "z", List.of(note), TODAY));
        assertTrue(lastDay.delete(from, TODAY.plusDays(90)));
        assertThrows(NoSuchElementException.class, () -> handovers.handOver(from, "z", List.of(envelopes.next()), TODAY));
        assertEquals(0, rows("case_row"));
    }

    @OnBothDatabases
    void aDayThatTheDeskChoseStandsWhoeverWrites(Database given) {
        RowId id = on(given);
        assertTrue(lastDay.keep(id, TODAY.plusDays(90), TODAY.plusDays(30)));
        store.reply(id, envelopes.next(), TODAY.plusDays(10));
        assertEquals(new Outcome.Stored(TODAY.plusDays(30)), store.write(MAILBOX, envelopes.next(), TODAY.plusDays(20)));
        lastDay.keep(id, TODAY.plusDays(30), TODAY.plusDays(365));
        store.write(MAILBOX, envelopes.next(), TODAY.plusDays(25));
        assertEquals(TODAY.plusDays(365), row("m").until());
        assertFalse(lastDay.keep(new RowId(7), TODAY.plusDays(90), TODAY.plusDays(30)));
        assertEquals(1, store.deleteExpired(TODAY.plusDays(366)));
    }

    @OnBothDatabases
    void deletingLeavesTombstonesAndNoDraft(Database given) {
        RowId id = on(given);
        store.work(id, envelopes.next(), TODAY);
        drawer.put("anna", Drawer.draftOf(id), envelopes.next().bytes());
        drawer.put("bea", Drawer.draftOf(id), envelopes.next().bytes());
        drawer.put("bea", "index", Bytes.of((byte) 1));
        assertTrue(lastDay.delete(id, TODAY.plusDays(90)));
        assertFalse(lastDay.delete(id, TODAY.plusDays(90)));
        assertEquals(List.of(0, 0, 3, 0), List.of(rows("case_row"), rows("envelope"), rows("tombstone"), rows("drawer")), "the index may list it");
        assertFalse(drawer.put("anna", Drawer.draftOf(id), envelopes.next().bytes()), "no draft for what is gone");
    }

    @OnBothDatabases
    void aDrawerIsReplacedReadAndEmptiedByItsOwnerOnly(Database given) throws Exception {
        on(given);
        Bytes big = entropy.bytes(2_000_000);
        Race.of(4, runner -> drawer.put("anna", "index", Bytes.of((byte) runner)));
        assertTrue(drawer.put("anna", "index", big));
        assertEquals(Optional.of(big), drawer.get("anna", "index"));
        assertEquals(Optional.empty(), drawer.get("bea", "index"));
        drawer.delete("bea", "index");
        assertEquals(1, rows("drawer"));
        drawer.delete("anna", "index");
        assertEquals(Optional.empty(), drawer.get("anna", "index"));
    }

    @OnBothDatabases
    void aDrawerGoesWithItsAccount(Database given) {
        on(given);
        drawer.put("anna", "index", Bytes.of((byte) 1));
        given.jdbi().useHandle(handle -> handle.execute("delete from account where account = 'anna'"));
        assertEquals(0, rows("drawer"));
    }

    @OnBothDatabases
    void whatNobodyFetchedIsCountedByTeamFromItsOldestDay(Database given) {
        RowId id = on(given);
        store.write(MAILBOX, envelopes.next(), TODAY.plusDays(2));
        store.reply(id, envelopes.next(), TODAY.plusDays(3));
        store.work(id, envelopes.next(), TODAY.plusDays(3));
        handovers.handOver(id, "z", List.of(envelopes.next()), TODAY.plusDays(4));
        assertEquals(Map.of("m", new Waiting.Unfetched(2, TODAY), "z", new Waiting.Unfetched(1, TODAY.plusDays(4))), waiting.byChannel());
        RowId first = row("m").messages().stream().filter(message -> message.day().equals(TODAY)).findFirst().orElseThrow().id();
        waiting.fetched(List.of(first));
        assertEquals(new Waiting.Unfetched(1, TODAY.plusDays(2)), waiting.byChannel().get("m"));
        waiting.fetched(row("m").messages().stream().map(CaseRow.Message::id).toList());
        assertEquals(Set.of("z"), waiting.byChannel().keySet());
        assertEquals(2, fetchedRows(), "of replies and notes nothing is noted");
    }

    private int fetchedRows() {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from envelope where fetched").mapTo(Integer.class).one());
    }

    @OnBothDatabases
    void fetchingAndDeletingAtOnceBothEnd(Database given) throws Exception {
        RowId id = on(given);
        IntStream.range(0, 10).forEach(i -> store.write(MAILBOX, envelopes.next(), TODAY));
        List<RowId> ids = row("m").messages().stream().map(CaseRow.Message::id).toList();
        Race.of(4, runner -> {
            if (runner == 0) {
                return lastDay.delete(id, TODAY.plusDays(90));
            }
            waiting.fetched(ids);
            return true;
        });
        assertEquals(0, rows("envelope"));
    }
}
