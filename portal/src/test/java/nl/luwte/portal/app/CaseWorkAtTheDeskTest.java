package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.portal.app.FrontOfDesk.Answer;
import nl.luwte.portal.app.FrontOfDesk.Asked;
import nl.luwte.portal.audit.AuditTrail.Entry;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.cases.Drawer;
import nl.luwte.portal.cases.Waiting;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

/** Addresses of case work, from the bytes of a request to those of the answer. */
class CaseWorkAtTheDeskTest {

    private Desk desk;
    private CaseRow report;
    private String address;

    private void on(Database database) {
        desk = new Desk(database);
        report = desk.report();
        address = "/desk/api/cases/" + report.id().hex() + "/";
    }

    private Answer post(String member, String act, Envelope... messages) {
        return desk.ask(member, Asked.bytes("POST", address + act, joined(messages)));
    }

    private static byte[] joined(Envelope... messages) {
        Bytes all = Bytes.concat();
        for (Envelope message : messages) {
            all = Bytes.concat(all, message.bytes());
        }
        return all.toArray();
    }

    private Set<String> acts() {
        return desk.audit.between(Staffed.TODAY, Staffed.TODAY).stream().map(Entry::act).map(act -> act.word()).collect(Collectors.toSet());
    }

    @OnBothDatabases
    void workIsStoredOnceAndListedAsDesk(Database database) {
        on(database);
        Envelope note = desk.envelopes.next();
        Answer answer = post("triage", "work", note);
        assertEquals(200, answer.status());
        assertEquals(answer.text(), post("triage", "work", note).text());
        String inbox = desk.ask("ggd", Asked.get("/desk/api/inbox")).text();
        assertTrue(inbox.contains("\"direction\":\"desk\"") && inbox.contains(answer.field("id")), inbox);
        assertEquals(Set.of("login", "work"), acts());
        assertEquals(400, desk.ask("triage", Asked.bytes("POST", address + "work", new byte[7])).status());
    }

    @OnBothDatabases
    void messagesAreHandedOverToATeamThatReceives(Database database) {
        on(database);
        Envelope one = desk.envelopes.next();
        Envelope two = desk.envelopes.next();
        Answer answer = post("triage", "handover/z", one, two);
        assertEquals(200, answer.status(), answer.text());
        assertEquals(answer.text(), post("triage", "handover/z", one, two).text());
        CaseRow received = desk.only("z");
        assertEquals(received.id().hex(), answer.field("case"));
        assertEquals(2, received.messages().size());
        for (String closed : List.of("v", "m", "g", "nowhere")) {
            assertEquals("409 channel", code(post("triage", "handover/" + closed, desk.envelopes.next())), closed);
        }
        Envelope three = desk.envelopes.next();
        assertEquals("400 field", code(post("triage", "handover/z", three, three)));
        assertEquals("409 exists", code(post("triage", "handover/z", one, three)));
        assertEquals("400 size", code(post("triage", "handover/z")));
        assertEquals(2, desk.only("z").messages().size());
        String itsOwn = "/desk/api/cases/" + received.id().hex() + "/";
        assertEquals(200, desk.ask("ggd", Asked.bytes("POST", itsOwn + "work", joined(three))).status());
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.field("code");
    }

    @OnBothDatabases
    void whatAReaderFetchedWaitsNoLongerAndIsNotedOnceADay(Database database) {
        on(database);
        Waiting waiting = new Waiting(database.jdbi());
        String ids = "{\"ids\":[\"" + report.messages().get(0).id().hex() + "\"]}";
        assertEquals(404, desk.ask("outsider", Asked.json("/desk/api/envelopes", ids)).status());
        assertEquals(1, waiting.byChannel().size());
        for (int i = 0; i < 3; i++) {
            assertEquals(Envelope.SIZE, desk.ask("triage", Asked.json("/desk/api/envelopes", ids)).body().length);
        }
        assertEquals(0, waiting.byChannel().size());
        assertEquals(1, desk.audit.between(Staffed.TODAY, Staffed.TODAY).stream().filter(entry -> entry.act().word().equals("fetch")).count());
    }

    @OnBothDatabases
    void aDrawerHoldsDraftsOfHerCasesAndAnIndex(Database database) {
        on(database);
        String draft = "/desk/api/drawer/" + Drawer.draftOf(report.id());
        byte[] sealed = desk.envelopes.next().bytes().toArray();
        assertEquals(204, desk.ask("triage", Asked.get(draft)).status(), "nothing was put yet");
        assertEquals(204, desk.ask("triage", Asked.bytes("PUT", draft, sealed)).status());
        assertArrayEquals(sealed, desk.ask("triage", Asked.get(draft)).body());
        assertEquals(0, desk.ask("ggd", Asked.get(draft)).body().length, "of her colleague");
        assertEquals(404, desk.ask("outsider", Asked.bytes("PUT", draft, sealed)).status());
        assertEquals(400, desk.ask("triage", Asked.bytes("PUT", draft, new byte[100])).status());
        assertEquals(404, desk.ask("triage", Asked.bytes("PUT", "/desk/api/drawer/else", sealed)).status());
        byte[] index = desk.entropy.bytes(8 * 1024 * 1024).toArray();
        assertEquals(204, desk.ask("triage", Asked.bytes("PUT", "/desk/api/drawer/index", index)).status());
        assertArrayEquals(index, desk.ask("triage", Asked.get("/desk/api/drawer/index")).body());
        assertEquals(413, desk.ask("triage", Asked.bytes("PUT", "/desk/api/drawer/index", new byte[index.length + 1])).status());
        assertEquals(400, desk.ask("triage", Asked.bytes("PUT", "/desk/api/drawer/index", new byte[0])).status());
        assertEquals(204, desk.ask("triage", Asked.bytes("DELETE", draft, new byte[0])).status());
        assertEquals(204, desk.ask("triage", Asked.get(draft)).status(), "nothing is left");
    }

    @OnBothDatabases
    void aTeamLeadSeesActsWithoutContentTheNewestDayFirst(Database database) {
        on(database);
        assertEquals(204, desk.ask("triage", Asked.json(address + "audit", "{\"act\":\"export\"}")).status());
        assertEquals(400, desk.ask("triage", Asked.json(address + "audit", "{\"act\":\"delete\"}")).status());
        assertEquals(404, desk.ask("outsider", Asked.json(address + "audit", "{\"act\":\"export\"}")).status());
        desk.clock.move(Duration.ofDays(1));
        assertEquals(204, desk.ask(desk.login("triage"), Asked.json(address + "audit", "{\"act\":\"passage\"}")).status());
        String text = desk.ask(desk.login("teamlead"), Asked.get("/desk/api/audit")).text();
        assertTrue(text.indexOf("passage") > 0 && text.indexOf("passage") < text.indexOf("export"), text);
        assertTrue(text.contains(report.id().hex()), text);
        assertEquals("{", text.substring(0, 1));
        String before = desk.ask("teamlead", Asked.get("/desk/api/audit?until=2026-11-20")).text();
        assertTrue(before.contains("\"entries\":[]"), before);
        assertEquals(400, desk.ask("teamlead", Asked.get("/desk/api/audit?until=yesterday")).status());
    }

    @OnBothDatabases
    void aTeamLeadSeesWhatWaitsForWhom(Database database) {
        on(database);
        desk.clock.move(Duration.ofDays(3));
        String text = desk.ask("teamlead", Asked.get("/desk/api/overview")).text();
        for (String part : List.of("\"channel\":\"m\"", "\"waiting\":1", "\"longest\":3", "\"channel\":\"v\"", "\"waiting\":0")) {
            assertTrue(text.contains(part), text);
        }
    }
}
