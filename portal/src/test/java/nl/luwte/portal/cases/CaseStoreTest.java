package nl.luwte.portal.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.CaseStore.Outcome.NoCase;
import nl.luwte.portal.cases.CaseStore.Outcome.Stored;
import nl.luwte.portal.cases.CaseStore.Outcome.Taken;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

class CaseStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Bytes MAILBOX = mailbox(1);

    private final Envelopes envelopes = new Envelopes();
    private final Envelope first = envelopes.next();
    private Database database;
    private CaseStore store;

    private void on(Database given) {
        database = given;
        store = new CaseStore(given.jdbi(), new Repeatable("ids"), 90);
    }

    @OnBothDatabases
    void anOpenedCaseIsKeptNinetyDaysAndHoldsItsFirstMessage(Database given) {
        on(given);
        assertEquals(new Stored(TODAY.plusDays(90)), open(MAILBOX, first));
        CaseRow row = onlyCase("m");
        assertEquals("m", row.channel());
        assertEquals(List.of(CaseRow.Direction.IN), row.messages().stream().map(CaseRow.Message::direction).toList());
        RowId message = row.messages().get(0).id();
        assertEquals(Map.of(message, first), store.envelopes(List.of(message), List.of("m")));
    }

    @OnBothDatabases
    void theSameOpeningAgainChangesNothingAndEndsTheSame(Database given) {
        on(given);
        Object answer = open(MAILBOX, first);
        assertEquals(answer, store.open("m", MAILBOX, first, TODAY.plusDays(3)));
        assertEquals(1, rows("envelope"));
    }

    @OnBothDatabases
    void aMailboxIsNotOpenedAgainWithAnotherMessage(Database given) {
        on(given);
        open(MAILBOX, first);
        assertInstanceOf(Taken.class, open(MAILBOX, envelopes.next()));
        assertEquals(1, rows("envelope"));
    }

    @OnBothDatabases
    void oneMessageIsNotInTwoMailboxes(Database given) {
        on(given);
        open(MAILBOX, first);
        open(mailbox(2), envelopes.next());
        assertInstanceOf(Taken.class, open(mailbox(3), first));
        assertInstanceOf(Taken.class, store.write(mailbox(2), first, TODAY));
        assertEquals(2, rows("case_row"));
        assertEquals(2, rows("envelope"));
    }

    @OnBothDatabases
    void whenTheSameIsOpenedEightTimesAtOnceOneIsStoredAndAllGetItsAnswer(Database given) throws Exception {
        on(given);
        Set<Object> answers = new HashSet<>(Race.of(8, runner -> open(MAILBOX, first)));
        assertEquals(Set.of(new Stored(TODAY.plusDays(90))), answers);
        assertEquals(1, rows("case_row"));
        assertEquals(1, rows("envelope"));
    }

    @OnBothDatabases
    void whenEightMessagesOpenOneMailboxAtOnceOneWins(Database given) throws Exception {
        on(given);
        List<Envelope> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(envelopes.next());
        }
        List<Object> answers = Race.of(8, runner -> open(MAILBOX, eight.get(runner)));
        assertEquals(1, answers.stream().filter(Stored.class::isInstance).count());
        assertEquals(7, answers.stream().filter(Taken.class::isInstance).count());
        assertEquals(1, rows("envelope"));
    }

    @OnBothDatabases
    void aMessageLengthensTheLifeOfItsCase(Database given) {
        on(given);
        open(MAILBOX, first);
        assertEquals(new Stored(TODAY.plusDays(100)), store.write(MAILBOX, envelopes.next(), TODAY.plusDays(10)));
        assertEquals(TODAY.plusDays(100), onlyCase("m").until());
        assertEquals(2, onlyCase("m").messages().size());
    }

    @OnBothDatabases
    void theSameMessageAgainIsStoredOnce(Database given) throws Exception {
        on(given);
        open(MAILBOX, first);
        Envelope second = envelopes.next();
        assertEquals(Set.of(new Stored(TODAY.plusDays(90))), new HashSet<>(Race.of(8, runner -> store.write(MAILBOX, second, TODAY))));
        assertEquals(2, rows("envelope"));
    }

    @OnBothDatabases
    void writingAndReplyingToNothingIsTold(Database given) {
        on(given);
        assertInstanceOf(NoCase.class, store.write(MAILBOX, first, TODAY));
        assertInstanceOf(NoCase.class, store.reply(new RowId(7), first, TODAY));
        assertEquals(0, rows("envelope"));
    }

    @OnBothDatabases
    void whatWasStoredIsKnownToWhoHasItsMailboxOnly(Database given) {
        on(given);
        open(MAILBOX, first);
        open(mailbox(2), envelopes.next());
        Envelope reply = envelopes.next();
        store.reply(onlyCase("m", first).id(), reply, TODAY);
        assertEquals(Optional.of(TODAY.plusDays(90)), store.stored(MAILBOX, first));
        assertEquals(Optional.empty(), store.stored(mailbox(2), first));
        assertEquals(Optional.empty(), store.stored(MAILBOX, reply));
        assertEquals(Optional.empty(), store.stored(MAILBOX, envelopes.next()));
    }

    @OnBothDatabases
    void repliesComeInPagesOlderDaysFirst(Database given) {
        on(given);
        open(MAILBOX, first);
        RowId id = onlyCase("m").id();
        List<Envelope> sent = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            sent.add(envelopes.next());
            store.reply(id, sent.get(day), TODAY.plusDays(day));
        }
        assertEquals(new CaseStore.Replies(sent.subList(0, 2), true, Optional.of(TODAY.plusDays(94))), store.replies(MAILBOX, 0, 2));
        assertEquals(new CaseStore.Replies(sent.subList(2, 4), true, Optional.of(TODAY.plusDays(94))), store.replies(MAILBOX, 1, 2));
        assertEquals(new CaseStore.Replies(sent.subList(4, 5), false, Optional.of(TODAY.plusDays(94))), store.replies(MAILBOX, 2, 2));
        assertEquals(new CaseStore.Replies(List.of(), false, Optional.empty()), store.replies(MAILBOX, 3, 2));
    }

    @OnBothDatabases
    void anEmptyMailboxReadsLikeOneThatIsNotThere(Database given) {
        on(given);
        open(MAILBOX, first);
        assertEquals(store.replies(mailbox(9), 0, 2), store.replies(MAILBOX, 0, 2));
    }

    @OnBothDatabases
    void deletingRemovesEveryRowAndLeavesTheHashesOfTheirIds(Database given) {
        on(given);
        open(MAILBOX, first);
        store.write(MAILBOX, envelopes.next(), TODAY);
        open(mailbox(2), envelopes.next());
        CaseRow row = onlyCase("m", first);
        store.reply(row.id(), envelopes.next(), TODAY);
        Set<Bytes> ids = new HashSet<>(Set.of(row.id().tombstone()));
        onlyCase("m", first).messages().forEach(message -> ids.add(message.id().tombstone()));
        assertTrue(store.delete(MAILBOX));
        assertEquals(1, rows("case_row"));
        assertEquals(1, rows("envelope"));
        assertEquals(4, ids.size());
        assertEquals(ids, Set.copyOf(database.jdbi().withHandle(handle -> handle.createQuery("select hash from tombstone").map((hash, context) -> Bytes.of(hash.getBytes(1))).list())));
        assertFalse(store.delete(MAILBOX));
        assertInstanceOf(NoCase.class, store.write(MAILBOX, envelopes.next(), TODAY));
    }

    @OnBothDatabases
    void deletingAndWritingAtOnceLeavesNothingBehind(Database given) throws Exception {
        on(given);
        for (int round = 0; round < 10; round++) {
            Bytes mailbox = mailbox(round);
            open(mailbox, envelopes.next());
            Envelope second = envelopes.next();
            List<Object> ends = Race.of(2, runner -> runner == 0 ? store.delete(mailbox) : store.write(mailbox, second, TODAY));
            assertEquals(true, ends.get(0));
            assertEquals(0, rows("case_row"));
            assertEquals(0, rows("envelope"));
        }
    }

    @OnBothDatabases
    void aCaseGoesTheDayAfterItsLast(Database given) {
        on(given);
        open(MAILBOX, first);
        store.open("m", mailbox(2), envelopes.next(), TODAY.plusDays(1));
        assertEquals(0, store.deleteExpired(TODAY.plusDays(90)));
        assertEquals(1, store.deleteExpired(TODAY.plusDays(91)));
        assertEquals(1, rows("case_row"));
        assertEquals(1, rows("envelope"));
        assertEquals(2, rows("tombstone"));
    }

    @OnBothDatabases
    void twoNodesDeleteExpiredCasesAtOnceAndEachIsDeletedOnce(Database given) throws Exception {
        on(given);
        for (int i = 0; i < 20; i++) {
            open(mailbox(i), envelopes.next());
        }
        List<Object> counts = Race.of(2, runner -> store.deleteExpired(TODAY.plusDays(91)));
        assertEquals(20, counts.stream().mapToInt(Integer.class::cast).sum());
        assertEquals(0, rows("envelope"));
        assertEquals(40, rows("tombstone"));
    }

    @OnBothDatabases
    void onlyTheAskedChannelsAreSeen(Database given) {
        on(given);
        open(MAILBOX, first);
        store.open("v", mailbox(2), envelopes.next(), TODAY);
        RowId message = onlyCase("m").messages().get(0).id();
        RowId other = onlyCase("v").messages().get(0).id();
        assertEquals(2, store.inChannels(List.of("m", "v")).size());
        assertEquals(List.of(), store.inChannels(List.of("c")));
        assertEquals(List.of(), store.inChannels(List.of()));
        assertEquals(Map.of(), store.envelopes(List.of(message), List.of("v")));
        assertEquals(Optional.of(Set.of(onlyCase("m").id(), onlyCase("v").id())), store.casesOf(Set.of(message, other), List.of("m", "v")));
        assertEquals(Optional.empty(), store.casesOf(Set.of(message, other), List.of("m")));
        assertEquals(Optional.empty(), store.casesOf(Set.of(message), List.of()));
        assertEquals(Optional.of("v"), store.channelOf(onlyCase("v").id()));
    }

    @OnBothDatabases
    void idsTellNothingOfTheOrderOfArrival(Database given) {
        on(given);
        List<Long> arrival = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Set<Long> before = new HashSet<>(arrival);
            open(mailbox(i), envelopes.next());
            arrival.addAll(store.inChannels(List.of("m")).stream().map(row -> row.id().value()).filter(id -> !before.contains(id)).toList());
        }
        assertEquals(12, Set.copyOf(arrival).size());
        assertNotEquals(arrival.stream().sorted().toList(), arrival);
        assertNotEquals(arrival.stream().sorted(Comparator.reverseOrder()).toList(), arrival);
        assertEquals(arrival.stream().sorted().toList(), store.inChannels(List.of("m")).stream().map(row -> row.id().value()).toList());
    }

    private CaseStore.Outcome open(Bytes mailbox, Envelope envelope) {
        return store.open("m", mailbox, envelope, TODAY);
    }

    private CaseRow onlyCase(String channel) {
        List<CaseRow> rows = store.inChannels(List.of(channel));
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private CaseRow onlyCase(String channel, Envelope holding) {
        return store.inChannels(List.of(channel)).stream()
                .filter(row -> store.envelopes(row.messages().stream().map(CaseRow.Message::id).toList(), List.of(channel)).containsValue(holding)).findFirst().orElseThrow();
    }

    private int rows(String table) {
        return database.jdbi().withHandle(handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
    }

    private static Bytes mailbox(int number) {
        return Bytes.sha256(Bytes.ofUtf8("mailbox " + number));
    }
}
