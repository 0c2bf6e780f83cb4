package nl.luwte.portal.behind;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.HandClock;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Envelopes;
import nl.luwte.portal.cases.Race;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;
import nl.luwte.portal.platform.Settings.MailSettings;
import nl.luwte.portal.platform.Today;

/** A message comes on Saturday, 21 November 2026, and nobody fetches it. Team m reads on Mondays and Thursdays. */
class RemindersTest {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final String STAND_IN = "stand-in@example.org";
    private static final String LEAD = "lead@example.org";

    private final HandClock clock = new HandClock();
    private final Today today = new Today(clock);
    private final List<String> mailed = Collections.synchronizedList(new ArrayList<>());
    private final Envelopes envelopes = new Envelopes();
    private Database database;
    private CaseStore store;
    private Waiting waiting;

    private Reminders on(Database given) {
        database = given;
        store = new CaseStore(given.jdbi(), new Repeatable("ids"), 90);
        waiting = new Waiting(given.jdbi());
        store.open("m", Bytes.sha256(Bytes.ofUtf8("m")), envelopes.next(), SATURDAY);
        return node(mailed::add);
    }

    private Behind behind() {
        return new Behind(waiting, channel -> new ReadingDays(channel.equals("g") ? Set.of() : Set.of(MONDAY, THURSDAY)),
                channel -> new Behind.Call(channel, "Somebody", "0800-1", "08001"), today);
    }

    private Reminders node(Post post) {
        MailSettings settings = new MailSettings("localhost", 25, "", "", "luwte@example.org", Map.of("m", STAND_IN, "v", STAND_IN), LEAD);
        return new Reminders(behind(), settings, post, database.jdbi(), today);
    }

    private void at(LocalDate day, int hour, int minute) {
        clock.move(Duration.between(clock.instant(), day.atTime(hour, minute).atZone(NETHERLANDS).toInstant()));
    }

    @OnBothDatabases
    void theStandInIsMailedOnTheMorningAfterThePromisedDayAndTheTeamLeadADayLater(Database given) {
        Reminders reminders = on(given);
        for (int day = 0; day <= 2; day++) {
            at(SATURDAY.plusDays(day), 9, 0);
            reminders.run();
        }
        assertEquals(List.of(), mailed, "Monday is the promised day");
        at(SATURDAY.plusDays(3), 8, 59);
        reminders.run();
        assertEquals(List.of(), mailed, "not before the hour");
        at(SATURDAY.plusDays(3), 9, 0);
        reminders.run();
        assertEquals(List.of(STAND_IN), mailed);
        at(SATURDAY.plusDays(4), 9, 0);
        reminders.run();
        assertEquals(List.of(STAND_IN, STAND_IN, LEAD), mailed);
    }

    @OnBothDatabases
    void nobodyIsMailedOnceSomebodyFetched(Database given) {
        Reminders reminders = on(given);
        waiting.fetched(store.inChannels(List.of("m")).get(0).messages().stream().map(CaseRow.Message::id).toList());
        at(SATURDAY.plusDays(10), 9, 0);
        reminders.run();
        assertEquals(List.of(), mailed);
    }

    @OnBothDatabases
    void aPersonGetsOneMailAMorningForSeveralTeamsAndFromSeveralNodes(Database given) throws Exception {
        on(given);
        store.open("v", Bytes.sha256(Bytes.ofUtf8("v")), envelopes.next(), SATURDAY);
        store.open("z", Bytes.sha256(Bytes.ofUtf8("z")), envelopes.next(), SATURDAY);
        store.open("g", Bytes.sha256(Bytes.ofUtf8("g")), envelopes.next(), SATURDAY);
        at(SATURDAY.plusDays(4), 9, 0);
        Race.of(4, runner -> {
            node(mailed::add).run();
            return runner;
        });
        assertEquals(List.of(LEAD, STAND_IN), mailed.stream().sorted().toList());
        node(mailed::add).run();
        assertEquals(2, mailed.size());
    }

    @OnBothDatabases
    void aMailThatWasNotTakenOverIsTriedAgain(Database given) {
        on(given);
        at(SATURDAY.plusDays(3), 9, 0);
        Reminders failing = node(address -> {
            throw new IllegalStateException("no server");
        });
        assertThrows(IllegalStateException.class, failing::run);
        node(mailed::add).run();
        assertEquals(List.of(STAND_IN), mailed);
    }

    @OnBothDatabases
    void pagesSayThatATeamIsBehindUntilAMinuteAfterSomebodyFetched(Database given) {
        on(given);
        at(SATURDAY.plusDays(2), 23, 59);
        Behind behind = behind();
        assertEquals(Set.of(), behind.channels());
        clock.move(Duration.ofMinutes(1));
        assertEquals(Set.of("m"), behind.channels());
        assertEquals(Optional.of("0800-1"), behind.call("m").map(Behind.Call::phone));
        assertTrue(behind.call("v").isEmpty());
        waiting.fetched(store.inChannels(List.of("m")).get(0).messages().stream().map(CaseRow.Message::id).toList());
        assertEquals(1, behind.calls().size(), "remembered");
        clock.move(Behind.REMEMBERED);
        assertEquals(List.of(), behind.calls());
    }
}
