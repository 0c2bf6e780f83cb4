package nl.luwte.portal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.request.DeskRequest;
import nl.luwte.portal.app.FrontOfDesk.Answer;
import nl.luwte.portal.app.FrontOfDesk.Asked;
import nl.luwte.portal.cases.CaseRow;
import nl.luwte.portal.platform.Database;
import nl.luwte.portal.platform.OnBothDatabases;

/** Choosing the last day of a case and deleting it: what is asked without the right signature changes nothing. */
class DecisionsTest {

    private static final LocalDate CHOSEN = Staffed.TODAY.plusDays(30);

    private Desk desk;
    private CaseRow report;

    private void on(Database database) {
        desk = new Desk(database);
        report = desk.report();
    }

    /** As somebody asks it of herself; what she signs may name another. */
    private Answer ask(String member, String act, DeskRequest request) {
        return desk.ask(member, Asked.bytes("POST", "/desk/api/cases/" + report.id().hex() + "/" + act, request.bytes().toArray()));
    }

    private DeskRequest signed(String member, Optional<LocalDate> until) {
        return DeskRequest.make(Staffed.DEPLOYMENT, report.id().hex(), desk.only("m").until(), until, member, desk.moments.nonce(), desk.staffed.key(member));
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.field("code");
    }

    private Set<String> acts() {
        return desk.audit.between(Staffed.TODAY, Staffed.TODAY).stream().map(entry -> entry.act().word()).collect(Collectors.toSet());
    }

    @OnBothDatabases
    void aSignedDayIsSetEarlierOrLater(Database database) {
        on(database);
        for (int days : new int[] {30, 1, 365}) {
            Answer answer = ask("triage", "keep", signed("triage", Optional.of(Staffed.TODAY.plusDays(days))));
            assertEquals("{\"until\":\"" + Staffed.TODAY.plusDays(days) + "\"}", answer.text());
            assertEquals(Staffed.TODAY.plusDays(days), desk.only("m").until());
        }
        assertEquals(Set.of("login", "keep"), acts());
    }

    @OnBothDatabases
    void aDayOutOfReachIsRefused(Database database) {
        on(database);
        for (int days : new int[] {-1, 0, 366}) {
            assertEquals("400 field", code(ask("triage", "keep", signed("triage", Optional.of(Staffed.TODAY.plusDays(days))))));
        }
        assertEquals(Staffed.TODAY.plusDays(90), desk.only("m").until());
    }

    @OnBothDatabases
    void aRequestThatWasSignedBeforeTheDayMovedDecidesNoMore(Database database) {
        on(database);
        DeskRequest shorter = signed("triage", Optional.of(CHOSEN));
        DeskRequest removal = signed("triage", Optional.empty());
        assertEquals(200, ask("triage", "keep", shorter).status());
        assertEquals("409 changed", code(ask("triage", "delete", removal)));
        assertEquals(200, ask("triage", "keep", signed("triage", Optional.of(CHOSEN.plusDays(30)))).status());
        assertEquals("409 changed", code(ask("triage", "keep", shorter)), "the same once more, within its ten minutes");
        assertEquals(CHOSEN.plusDays(30), desk.only("m").until());
    }

    @OnBothDatabases
    void aSignedDeletionRemovesEverythingAtOnce(Database database) {
        on(database);
        DeskRequest removal = signed("triage", Optional.empty());
        assertEquals(204, ask("triage", "delete", removal).status());
        int rows = database.jdbi().withHandle(handle -> handle.createQuery("select (select count(*) from case_row) + (select count(*) from envelope)").mapTo(Integer.class).one());
        assertEquals(0, rows);
        assertEquals("404 absent", code(ask("triage", "delete", removal)));
        assertEquals(Set.of("login", "delete"), acts());
    }

    @OnBothDatabases
    void nothingHappensWithoutTheRightSignature(Database database) {
        on(database);
        Optional<LocalDate> until = Optional.of(CHOSEN);
        DeskRequest byAnother = DeskRequest.make(Staffed.DEPLOYMENT, report.id().hex(), report.until(), until, "triage", desk.moments.nonce(), desk.staffed.key("ggd"));
        assertEquals("403 signature", code(ask("triage", "keep", byAnother)));
        assertEquals("403 signer", code(ask("triage", "keep", signed("ggd", until))), "a colleague's request in her session");
        DeskRequest elsewhere = DeskRequest.make("another", report.id().hex(), report.until(), until, "triage", desk.moments.nonce(), desk.staffed.key("triage"));
        assertEquals("403 deployment", code(ask("triage", "keep", elsewhere)));
        DeskRequest ofAnother = DeskRequest.make(Staffed.DEPLOYMENT, "0000000000000007", report.until(), until, "triage", desk.moments.nonce(), desk.staffed.key("triage"));
        assertEquals("400 field", code(ask("triage", "keep", ofAnother)));
        assertEquals("400 field", code(ask("triage", "delete", signed("triage", until))), "to keep is not to delete");
        DeskRequest old = signed("triage", until);
        desk.clock.move(Duration.ofMinutes(11));
        assertEquals("409 nonce", code(ask("triage", "keep", old)));
        DeskRequest good = signed("triage", until);
        Bytes bent = Bytes.concat(good.bytes().slice(0, good.bytes().size() - 1), Bytes.of((byte) (good.bytes().at(good.bytes().size() - 1) ^ 1)));
        Answer answer = desk.ask("triage", Asked.bytes("POST", "/desk/api/cases/" + report.id().hex() + "/keep", bent.toArray()));
        assertEquals("403 signature", code(answer));
        assertEquals(404, ask("outsider", "keep", signed("outsider", until)).status(), "of another team");
        assertEquals(Staffed.TODAY.plusDays(90), desk.only("m").until());
        assertEquals(Set.of("login"), acts());
    }
}
