package nl.luwte.portal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.portal.cases.RowId;
import nl.luwte.portal.platform.Database;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who takes the database's files")
class OrderTest {

    private static final int REPORTS = 20;
    private static final int TIMES = 8;
    /**
     * One chance in two thousand for one trace of twenty reports that says nothing; the seeds are fixed, so it passes
     * always or never.
     */
    private static final double TELLS = 0.7;
    /** Of eight such traces the mean is beyond this with one chance in five hundred. */
    private static final double TELLS_ON_AVERAGE = 0.25;
    private static final LocalDateTime MORNING = LocalDateTime.of(2027, 3, 3, 8, 12, 41);

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(MORNING);

    /**
     * Reports in the order in which they came, the hours between which they did so, and tombstones in the order in
     * which cases were deleted.
     */
    private record Day(List<Portal.Arrival> reports, Instant from, Instant to, List<Bytes> tombstones) {}

    private Day day(Portal portal) {
        Instant from = Instant.now();
        List<Portal.Arrival> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            clock.set(MORNING.plusMinutes(37L * i));
            reports.add(portal.receive());
        }
        Instant to = Instant.now();
        List<Bytes> tombstones = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            Bytes mailbox = portal.receive().mailbox();
            tombstones.add(new RowId(portal.database().jdbi().withHandle(handle -> number(handle, "select id from case_row where mailbox = ?", mailbox))).tombstone());
            portal.store().delete(mailbox);
            portal.toDisk();
        }
        return new Day(reports, from, to, tombstones);
    }

    private static long number(Handle handle, String query, Bytes key) {
        return handle.createQuery(query).bind(0, key.toArray()).mapTo(Long.class).one();
    }

    /** Each number that the copy still gives for each report or tombstone of the day, in the order of the day. */
    private static Map<String, List<Long>> traces(Stolen stolen, Day day) {
        Map<String, List<Long>> traces = new LinkedHashMap<>();
        List<Bytes> slices = day.reports().stream().map(report -> report.envelope().bytes().slice(15_000, 15_032)).toList();
        places(traces, stolen, "envelope", slices);
        places(traces, stolen, "hash", day.reports().stream().map(report -> report.envelope().hash()).toList());
        places(traces, stolen, "mailbox", day.reports().stream().map(Portal.Arrival::mailbox).toList());
        places(traces, stolen, "tombstone", day.tombstones());
        try (Database copy = stolen.database(); Handle handle = copy.jdbi().open()) {
            List<Bytes> hashes = day.reports().stream().map(report -> report.envelope().hash()).toList();
            for (String column : List.of("id", "_rowid_")) {
                numbers(traces, handle, "select " + column + " from envelope where hash = ?", hashes);
                numbers(traces, handle, "select " + column + " from case_row where mailbox = ?", day.reports().stream().map(Portal.Arrival::mailbox).toList());
            }
            numbers(traces, handle, "select _rowid_ from tombstone where hash = ?", day.tombstones());
            List<Bytes> listed = handle.createQuery("select hash from envelope").map((row, context) -> Bytes.of(row.getBytes(1))).list();
            traces.put("place in a plain list", hashes.stream().map(hash -> (long) listed.indexOf(hash)).toList());
        }
        return traces;
    }

    private static void places(Map<String, List<Long>> traces, Stolen stolen, String name, List<Bytes> values) {
        List<List<Long>> places = values.stream().map(value -> stolen.places(value.toArray())).toList();
        traces.put("first place of " + name, places.stream().map(all -> all.get(0)).toList());
        traces.put("last place of " + name, places.stream().map(all -> all.get(all.size() - 1)).toList());
    }

    private static void numbers(Map<String, List<Long>> traces, Handle handle, String query, List<Bytes> keys) {
        traces.put(query, keys.stream().map(key -> number(handle, query, key)).toList());
    }

    private static Map<String, Double> correlations(Map<String, List<Long>> traces) {
        Map<String, Double> all = new LinkedHashMap<>();
        traces.forEach((name, left) -> all.put(name, Ranks.correlation(left)));
        return all;
    }

    @Test
    @DisplayName("after the night cannot tell by any place, id or row number what came or went first")
    void cannotTellTheOrder() throws IOException {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int time = 0; time < TIMES; time++) {
            Path home = folder.resolve("after-" + time);
            try (Portal portal = Portal.in(home, clock, time)) {
                Day day = day(portal);
                portal.retention().run();
                Map<String, Double> told = correlations(traces(Stolen.from(home, folder.resolve("copy-" + time)), day));
                told.forEach((name, correlation) -> assertTrue(Math.abs(correlation) < TELLS, name + " tells the order: " + correlation));
                told.forEach((name, correlation) -> sums.merge(name, correlation / TIMES, Double::sum));
            }
        }
        assertTrue(sums.size() >= 14, sums::toString);
        sums.forEach((name, mean) -> assertTrue(Math.abs(mean) < TELLS_ON_AVERAGE, name + " tells the order: " + mean));
    }

    @Test
    @DisplayName("before the night could tell it: by the place of the envelopes, and by the hidden number of tombstones")
    void couldTellTheOrderBefore() throws IOException {
        try (Portal portal = Portal.in(folder.resolve("before"), clock, 1)) {
            Day day = day(portal);
            Map<String, Double> told = correlations(traces(Stolen.from(portal.folder(), folder.resolve("copy")), day));
            assertTrue(told.get("first place of envelope") > 0.95, told::toString);
            assertEquals(1.0, told.get("select _rowid_ from tombstone where hash = ?"), told::toString);
        }
    }

    @Test
    @DisplayName("could tell it by a column that counts, if somebody added one")
    void couldTellTheOrderByAColumnThatCounts() throws IOException {
        try (Portal portal = Portal.in(folder.resolve("planted"), clock, 2)) {
            portal.database().jdbi().useHandle(handle -> handle.execute("alter table case_row add column came bigint generated by default as identity"));
            Day day = day(portal);
            portal.retention().run();
            try (Database copy = Stolen.from(portal.folder(), folder.resolve("copy")).database(); Handle handle = copy.jdbi().open()) {
                List<Long> came = day.reports().stream().map(report -> number(handle, "select came from case_row where mailbox = ?", report.mailbox())).toList();
                assertEquals(1.0, Ranks.correlation(came));
            }
        }
    }

    @Test
    @DisplayName("finds no hour of the day, neither ours nor the engine's")
    void findsNoHour() throws IOException {
        try (Portal portal = Portal.in(folder.resolve("hours"), clock, 3)) {
            Day day = day(portal);
            Stolen before = Stolen.from(portal.folder(), folder.resolve("copy-before"));
            assertTrue(before.written().stream().anyMatch(moment -> within(moment, day)), "the engine wrote hours down before the night");
            portal.retention().run();
            Stolen after = Stolen.from(portal.folder(), folder.resolve("copy-after"));
            assertFalse(after.written().stream().anyMatch(moment -> within(moment, day)), () -> "hours of the day: " + after.written());
            assertFalse(after.holdsNumber(OrderTest::isAnHourOfTheDay));
            IntStream.range(0, 24).mapToObj(hour -> String.format("2027-03-03T%02d:", hour)).forEach(hour -> assertFalse(after.holdsText(hour) || after.holdsText(hour.replace('T', ' ')), hour));
            try (Database copy = after.database(); Handle handle = copy.jdbi().open()) {
                assertEquals(Set.of("bigint", "binary varying", "boolean", "character", "character varying", "date"), handle.createQuery(
                        "select distinct lower(data_type) from information_schema.columns where table_name in ('case_row', 'envelope', 'tombstone', 'drawer', 'audit')").mapTo(String.class).set());
                List<Long> numbers = handle.createQuery("select id from case_row union all select id from envelope").mapTo(Long.class).list();
                assertTrue(numbers.size() == 2 * REPORTS && numbers.stream().noneMatch(number -> isAnHourOfTheDay(number) || isAnHourOfTheDay(number * 1000)), numbers::toString);
            }
        }
    }

    private static boolean within(Instant moment, Day day) {
        return !moment.isBefore(day.from()) && !moment.isAfter(day.to());
    }

    /** As milli- or microseconds since 1970; a day of nanoseconds is so many numbers that random bytes hit it. */
    private static boolean isAnHourOfTheDay(long number) {
        long from = MORNING.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return IntStream.of(1, 1000).anyMatch(unit -> number / unit >= from && number / unit < from + Duration.ofDays(1).toMillis());
    }

    @Test
    @DisplayName("would find an hour, if one were stored as a number or as text")
    void wouldFindAnHour() throws IOException {
        try (Portal portal = Portal.in(folder.resolve("planted-hours"), clock, 4)) {
            long milli = clock.instant().toEpochMilli();
            portal.database().jdbi().useHandle(handle -> {
                handle.execute("create table planted (at timestamp with time zone, code bytea, text varchar(40))");
                handle.execute("insert into planted values (current_timestamp, ?, ?)", ByteBuffer.allocate(8).putLong(milli).array(), MORNING.toString());
            });
            portal.retention().run();
            Stolen stolen = Stolen.from(portal.folder(), folder.resolve("copy"));
            assertTrue(stolen.holdsNumber(OrderTest::isAnHourOfTheDay) && stolen.holdsText("2027-03-03T08:"));
        }
    }
}
