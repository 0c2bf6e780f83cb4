package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.luwte.portal.Repeatable;
import nl.luwte.portal.cases.Handovers;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.CaseStore;
import nl.luwte.portal.cases.Envelopes;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

class InventedCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Repeatable entropy = new Repeatable("invented");
    private final Envelopes envelopes = new Envelopes();

    @OnBothDatabases
    void eachMessageIsStoredUnderItsOwnDay(Database database) {
        CaseStore store = store(database);
        CaseRow row = store.inChannels(List.of("m")).get(0);
        assertEquals(
                List.of("desk 2026-02-28", "in 2026-01-20", "in 2026-03-01", "out 2026-02-10"),
                List.copyOf(new TreeSet<>(row.messages().stream().map(message -> message.direction().word() + " " + message.day()).toList())));
    }

    @OnBothDatabases
    void theLastDayCountsFromTheLastMessageThatSheCanRead(Database database) {
        CaseStore store = store(database);
        assertEquals(TODAY.plusDays(90), store.inChannels(List.of("m")).get(0).until());
        assertEquals(LocalDate.of(2026, 2, 11).plusDays(90), store.inChannels(List.of("z")).get(0).until());
    }

    @OnBothDatabases
    void whatAnotherTeamHasIsARowOfItsOwn(Database database) {
        CaseRow row = store(database).inChannels(List.of("z")).get(0);
        assertEquals(List.of("desk", "in"), row.messages().stream().map(message -> message.direction().word()).sorted().toList());
    }

    @OnBothDatabases
    void onlyWhatCameTodayWaits(Database database) {
        store(database);
        assertEquals(Map.of("m", new Waiting.Unfetched(1, TODAY)), new Waiting(database.jdbi()).byChannel());
    }

    private CaseStore store(Database database) {
        CaseStore store = new CaseStore(database.jdbi(), entropy, 90);
        ObjectNode one = JSON.createObjectNode().put("channel", "m").put("auth", entropy.bytes(32).toBase64url());
        one.putArray("messages").add(message("in", "2026-01-20")).add(message("out", "2026-02-10")).add(message("desk", "2026-02-28")).add(message("in", "2026-03-01"));
        ArrayNode others = one.putArray("handedOver");
        others.addObject().put("channel", "z").putArray("messages").add(message("in", "2026-02-11")).add(message("desk", "2026-02-28"));
        new InventedCases(store, new Handovers(database.jdbi(), entropy, 90), new Waiting(database.jdbi())).store(one, TODAY);
        return store;
    }

    private JsonNode message(String direction, String day) {
        return JSON.createObjectNode().put("direction", direction).put("day", day).put("envelope", envelopes.next().bytes().toBase64url());
    }
}
