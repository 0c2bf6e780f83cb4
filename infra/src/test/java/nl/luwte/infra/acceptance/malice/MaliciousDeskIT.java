package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.directory.Bundle;
import nl.luwte.crypto.directory.MemberRecord;
import nl.luwte.crypto.directory.SignedNote;
import nl.luwte.crypto.envelope.Answers.Answer;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.RawSealing;
import nl.luwte.crypto.opening.Sealed;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A server that shuffles cases under the desk")
class MaliciousDeskIT {
    private static final String MINE = "the first reporter's words";
    private static final String YOURS = "the second reporter's words";

    @Test
    @DisplayName("cannot put another reporter's message in the place of the first: it stands as a case of its own, and the gap is seen")
    void replacedFirstEnvelope(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter mine = new Reporter(town);
        Sealed report = mine.report("what the server took away");
        Sealed later = mine.message(MINE, report.messageHash());
        try (Desk desk = new Desk(installation, browser, town).row(new Reporter(town).report(YOURS).envelope(), later.envelope()).logIn()) {
            assertThat(desk.cases()).hasCount(2);
            List<String> texts = desk.conversations();
            areApart(texts);
            String bereft = texts.stream().filter(text -> text.contains(MINE)).findFirst().orElseThrow();
            assertTrue(bereft.contains(Desk.TEXTS.say("desk.case.missing")), bereft);
            desk.collectsNothing();
        }
    }

    @Test
    @DisplayName("cannot move an addition to another case")
    void movedAddition(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter mine = new Reporter(town);
        Reporter yours = new Reporter(town);
        Sealed first = mine.report(MINE);
        Sealed other = yours.report(YOURS);
        Sealed moved = mine.message(MINE + ", later", first.messageHash());
        try (Desk desk = new Desk(installation, browser, town).row(first.envelope()).row(other.envelope(), moved.envelope()).logIn()) {
            assertThat(desk.cases()).hasCount(2);
            List<String> texts = desk.conversations();
            areApart(texts);
            assertTrue(texts.stream().anyMatch(text -> text.contains(MINE + ", later")));
            desk.collectsNothing();
        }
    }

    @Test
    @DisplayName("cannot repeat a message: the same one counts once, wherever it is listed")
    void repeated(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Envelope report = new Reporter(town).report(MINE).envelope();
        try (Desk desk = new Desk(installation, browser, town).row(report, report).row(report).logIn()) {
            assertThat(desk.cases()).hasCount(1);
            assertEquals(1, desk.open(0).locator("article").count());
            desk.collectsNothing();
        }
    }

    @Test
    @DisplayName("gains nothing from a second mailbox in a case: the message is refused, the report decides where answers go")
    void secondMailbox(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter mine = new Reporter(town);
        Sealed report = mine.report(MINE);
        Sealed redirected = mine.send(mine.message(YOURS, new Reporter(town).keys().reading().recipient(), report.messageHash()));
        try (Desk desk = new Desk(installation, browser, town).row(redirected.envelope(), report.envelope()).logIn()) {
            desk.collects(Map.of("case", 1));
            assertThat(desk.cases()).hasCount(1);
            assertThat(desk.open(0)).containsText(MINE);
            assertThat(desk.page().locator("desk-conversation")).not().containsText(YOURS);
        }
    }

    @Test
    @DisplayName("hides nothing with a second report for another mailbox: both are shown, and the case says what is in doubt")
    void secondReport(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter mine = new Reporter(town);
        Sealed report = mine.report(MINE);
        Sealed forged = mine.send(mine.report(Map.of(Reporter.STORY, new Answer.One(YOURS)), new Reporter(town).keys().reading().recipient()));
        try (Desk desk = new Desk(installation, browser, town).row(forged.envelope(), report.envelope()).logIn()) {
            assertThat(desk.cases()).hasCount(1);
            Locator conversation = desk.open(0);
            assertThat(conversation).containsText(MINE);
            assertThat(conversation).containsText(YOURS);
            Locator notice = desk.page().locator(".facts .contested");
            assertThat(notice).containsText(Desk.TEXTS.say("desk.case.contested-mailbox"));
            assertThat(notice).containsText(Desk.TEXTS.say("desk.case.contested-same-day", Map.of("day", new Words("nl").day(town.today()))));
            assertThat(conversation.getByText(Desk.TEXTS.say("desk.case.contested-leads", Map.of("day", new Words("nl").day(town.today()))))).hasCount(1);
            assertThat(conversation.getByText(Desk.TEXTS.say("desk.case.contested-other", Map.of("day", new Words("nl").day(town.today()))))).hasCount(1);
            desk.collectsNothing();
        }
    }

    @Test
    @DisplayName("gains nothing from a second sign key in a case: the message is refused")
    void secondSignKey(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter mine = new Reporter(town);
        Reporter yours = new Reporter(town);
        Sealed report = mine.report(MINE);
        String json = yours.message(YOURS, mine.keys().reading().recipient(), report.messageHash()).toJson().toUtf8()
                .replace(yours.keys().caseId().toBase64url(), mine.keys().caseId().toBase64url());
        Envelope intruding = RawSealing.seal(json, yours.keys().sign(), town.recipients("m"), Town.ENTROPY);
        try (Desk desk = new Desk(installation, browser, town).row(report.envelope(), intruding).logIn()) {
            desk.collects(Map.of("case", 1));
            assertThat(desk.cases()).hasCount(1);
            assertThat(desk.open(0)).containsText(MINE);
            assertThat(desk.page().locator("desk-conversation")).not().containsText(YOURS);
        }
    }

    @Test
    @DisplayName("blocks nothing with a damaged envelope: one row collects what did not open, the rest opens")
    void damaged(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        byte[] bytes = new Reporter(town).report(YOURS).envelope().bytes().toArray();
        bytes[Envelope.SIZE - 1] ^= 1;
        byte[] header = new Reporter(town).report(YOURS).envelope().bytes().toArray();
        int inKey = 22 + Envelope.STANZA - 20;
        header[inKey] = (byte) (header[inKey] == 'A' ? 'B' : 'A');
        try (Desk desk = new Desk(installation, browser, town)) {
            desk.row(Envelope.parse(Bytes.of(bytes))).row(Envelope.parse(Bytes.of(header))).row(new Reporter(town).report(MINE).envelope()).logIn();
            desk.collects(Map.of("open", 2));
            assertThat(desk.cases()).hasCount(1);
            assertThat(desk.open(0)).containsText(MINE);
        }
    }

    @Test
    @DisplayName("opens nothing at all with a directory that too few guardians signed")
    void refusedDirectory(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        SignedNote note = new SignedNote(town.note().json(), town.note().signatures().subList(0, 1));
        List<String> records = town.directory().members().stream().map(listing -> town.member(listing.id())).map(MemberRecord::text).toList();
        String bundle = new Bundle(List.of(), note.toText(), records).toJson().toUtf8();
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route("**/desk/api/directory", route -> route.fulfill(MaliciousDirectoryIT.json(bundle)));
            visit.open("/desk");
            visit.page().locator("#account").fill("triage1");
            visit.page().locator("#passphrase").fill(town.passphrase("triage1"));
            visit.press(Desk.TEXTS.say("desk.login.button"));
            assertThat(visit.page().locator("#app .notice[role=alert]")).hasText(Desk.TEXTS.say("desk.directory.refused"));
            assertTrue(visit.bodies().stream().noneMatch(request -> request.url().endsWith("/envelopes")), "no message is fetched");
        }
    }

    private static void areApart(List<String> conversations) {
        assertTrue(conversations.stream().anyMatch(text -> text.contains(MINE)));
        assertTrue(conversations.stream().anyMatch(text -> text.contains(YOURS)));
        assertTrue(conversations.stream().noneMatch(text -> text.contains(MINE) && text.contains(YOURS)), "no case holds both");
    }
}
