package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.document.Day;
import nl.luwte.crypto.envelope.Content;
import nl.luwte.crypto.envelope.Kind;
import nl.luwte.crypto.opening.Opening;
import nl.luwte.crypto.receipt.MailboxKeys;
import nl.luwte.crypto.receipt.ReceiptCode;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.infra.acceptance.input.Box;
import nl.luwte.infra.acceptance.malice.Town;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.MailboxScreen;
import nl.luwte.infra.acceptance.screen.OverviewScreen;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.demo.Login;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each role does with what is written to its team, from the reporter's phone to the last desk that reads it and back. */
@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Who works at the desk")
class RolesStoryIT {
    private static final Words DUTCH = new Words("nl");
    private static final String HELP = "أريد أن أتوقف، وأحتاج إلى مكان للنوم 🛏️";
    private static final String PLACE = "Kerkstraat 1, zijdeur";
    private static final String NOTE = "Belt liever niet, alleen de code";
    private static final String CONCERN = "Mijn vriendin moet elke avond mee met een man uit Almelo 🚗";
    private static final String DANGER = "Minderjarig en vanavond weer mee; overlegd met Veilig Thuis";
    private static final String CARE_NOTE = "Opvangplek gevraagd voor vanavond";
    private static final String COMPLAINT = "Ze kwamen binnen zonder te bellen en zochten in mijn tas";
    private static final String APOLOGY = "Dank je. Wij vragen na wie er waren, en schrijven je.";

    @Test
    @DisplayName("as vertrouwenspersoon answers a worker in her language and passes her case to the GGD, because she allowed it")
    void passesOnWhatSheAllowed(Installation installation, Browser browser) {
        Words arabic = new Words("ar", 3);
        try (Reporter reporter = Reporter.on(browser, installation, arabic);
                Colleague adviser = Colleague.on(browser, installation);
                Colleague nurse = Colleague.on(browser, installation)) {
            reporter.watcher().secret("story", HELP);
            adviser.watcher().secret("story", HELP).secret("note", NOTE).secret("place", PLACE);
            nurse.watcher().secret("story", HELP);
            Desk desk = adviser.login("vertrouwenspersoon1");
            Set<String> before = desk.names();
            List<String> code = asksForHelp(reporter, arabic);
            String name = desk.newCase(before);
            String answer = answersAndPassesOn(desk, name, arabic);
            assertReceived(nurse.login("ggd1").openCase(name));

            MailboxScreen mailbox = reporter.start().myMessages().enter(code);
            String by = bare(arabic.say("mailbox.state.by", Map.of("day", arabic.day(today()), "name", "Chantal (demo)")));
            assertEquals(List.of(arabic.say("mailbox.state.received") + " " + by, arabic.say("mailbox.state.passed-on") + " " + by), mailbox.states().stream().map(RolesStoryIT::bare).toList());
            assertEquals(List.of(answer), mailbox.replies());
            reporter.look();
            adviser.watcher().requireQuiet();
            nurse.watcher().requireQuiet();
        }
    }

    private static List<String> asksForHelp(Reporter reporter, Words words) {
        TellForm form = TellForm.open(reporter.page(), reporter.portal(), words, 3).begin();
        form.answer("0.1", "me").answer("3.1", "maybe").answer("3.2", "home", "health").answer("3.3", "week").write("3.7", HELP).answer("k1", "code").tellMore();
        form.skip("3.6", "3.5", "3.4").answer("k3", "ar").skip("k4", "k5").answer("k6", "ggd").skip("k7").summary();
        List<String> code = form.onward().sendWithCode().code();
        reporter.look();
        return code;
    }

    private static String answersAndPassesOn(Desk desk, String name, Words reporters) {
        String subject = new Words("nl", 3).option("3.2", "home");
        assertTrue(desk.row(name).contains(subject), () -> desk.row(name));
        CaseScreen found = desk.openCase(name);
        assertTrue(found.head().contains(subject) && !found.text().contains(HELP), "the subject is shown before the story");
        assertTrue(found.readStory(1).contains(HELP));
        String answer = found.acknowledge().appointment(today().plusDays(2), "14:30", PLACE);
        assertTrue(answer.contains(reporters.sentence("thanks")) && answer.contains(reporters.day(today().plusDays(2))) && answer.contains(PLACE), answer);
        found.note(NOTE).state("talk-planned", false);
        assertTrue(found.standing().contains(DUTCH.say("desk.state.talk-planned")), found::standing);
        found.handTo("GGD Twente").allowed().tell().send();
        assertTrue(found.part("handover").contains(DUTCH.say("desk.handover.ground.consent")), () -> found.part("handover"));
        return answer;
    }

    private static void assertReceived(CaseScreen passed) {
        String from = passed.received();
        assertTrue(from.contains("Chantal (demo)") && from.contains("Vertrouwenspersoon") && from.contains(DUTCH.day(today())), from);
        assertTrue(passed.readStory(1).contains(HELP));
        assertEquals(1, passed.messages(), "answers do not go along by themselves");
        assertFalse(passed.part("note").contains(NOTE), "notes do not go along");
        assertFalse(passed.canAnswer());
    }

    @Test
    @DisplayName("as triage acts on a concern about a child, passes it on without consent as a recorded exception, and nothing of that reaches the mailbox")
    void actsOnAConcernAboutAChild(Installation installation, Browser browser) throws Exception {
        Words words = new Words("nl", 4);
        try (Reporter reporter = Reporter.on(browser, installation, words);
                Colleague triage = Colleague.on(browser, installation);
                Colleague care = Colleague.on(browser, installation)) {
            triage.watcher().secret("story", CONCERN).secret("reason", DANGER).secret("called", "Veilig Thuis");
            care.watcher().secret("note", CARE_NOTE);
            Desk desk = triage.login("triage1");
            Set<String> before = desk.names();
            List<String> code = isWorried(reporter, words);
            String name = desk.newCase(before);
            weighs(desk.openCase(name));

            CaseScreen passed = care.login("zorg1").openCase(name);
            assertTrue(passed.received().contains("Anna (demo)"), passed::received);
            assertTrue(passed.readStory(1).contains(CONCERN));
            assertTrue(passed.note(CARE_NOTE).part("note").contains(CARE_NOTE));

            MailboxScreen mailbox = reporter.start().myMessages().enter(code);
            assertEquals(1, mailbox.states().size(), "received, and no more: nobody says that it was passed on with her consent");
            String shown = mailbox.text().toLowerCase(Locale.ROOT);
            for (String key : List.of("indication.very-strong", "indication.short", "indicator.minor", "category.appointments", "handover.ground.exception")) {
                assertFalse(shown.contains(DUTCH.say("desk." + key).toLowerCase(Locale.ROOT)), key);
            }
            assertEquals(List.of(Kind.ACKNOWLEDGEMENT), received(installation, code).stream().map(Content::kind).toList());
            reporter.look();
            triage.watcher().requireQuiet();
            care.watcher().requireQuiet();
        }
    }

    private static List<String> isWorried(Reporter reporter, Words words) {
        TellForm form = TellForm.open(reporter.page(), reporter.portal(), words, 4);
        showsWhomToCall(reporter);
        form.begin().asks("0.1");
        showsWhomToCall(reporter);
        form.answer("0.1", "other-unknown").answer("4.1", "yes").pastTheCard().answer("4.2", "from-16").pastTheCardForTheYoung();
        form.answer("4.3", "appointments").write("4.9", CONCERN).answer("k1", "code").sendNow().summary();
        List<String> code = form.onward().sendWithCode().code();
        reporter.look();
        return code;
    }

    private static void showsWhomToCall(Reporter reporter) {
        String shown = reporter.page().locator("#app").textContent();
        assertTrue(shown.contains("112") && shown.contains("Veilig Thuis") && shown.contains("0800-2000"), shown);
    }

    private static void weighs(CaseScreen found) {
        assertTrue(found.readStory(1).contains(CONCERN));
        found.acknowledge().category("appointments").indication("very-strong", "minor");
        assertTrue(found.text().contains(DUTCH.say("desk.clock.heading")), found::text);
        found.called("Veilig Thuis");
        assertFalse(found.text().contains(DUTCH.say("desk.clock.heading")));
        found.handTo("Zorgcoördinator mensenhandel").except(DANGER).send();
        String recorded = found.part("handover");
        assertTrue(recorded.contains(DUTCH.say("desk.handover.ground.exception")) && recorded.contains(DANGER) && recorded.contains("Anna (demo)"), recorded);
    }

    /** Everything the mailbox holds, opened with the code as its owner would, or whoever found the code. */
    private static List<Content> received(Installation installation, List<String> code) throws Exception {
        Town town = new Town(installation.demo());
        Box box = new Box(town);
        try (MailboxKeys keys = MailboxKeys.derive(ReceiptCode.read(String.join("", code)), town.deployment())) {
            BoxAnswer answer = BoxAnswer.parse(Bytes.of(box.post(box.read(keys.auth())).body()));
            assertFalse(answer.more());
            return answer.replies().stream().map(envelope -> Opening.open(envelope, keys.reading()).content()).toList();
        }
    }

    @Test
    @DisplayName("as klachtbehandelaar answers a complaint about an inspection that neither triage nor vertrouwenspersoon sees; no inspector can log in")
    void answersAComplaint(Installation installation, Browser browser) {
        Words words = new Words("nl", 5);
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague handler = Colleague.on(browser, installation)) {
            handler.watcher().secret("story", COMPLAINT).secret("answer", APOLOGY);
            Desk desk = handler.login("klacht1");
            Set<String> before = desk.names();
            List<String> code = complains(reporter, words);
            String name = desk.newCase(before);
            CaseScreen found = desk.openCase(name);
            assertTrue(found.readStory(1).contains(COMPLAINT) && found.conversation().contains(words.option("5.1", "inspection")));
            found.answer(APOLOGY);
            assertEquals(List.of(APOLOGY), reporter.start().myMessages().enter(code).replies());
            for (String account : List.of("triage1", "vertrouwenspersoon1")) {
                try (Colleague other = Colleague.on(browser, installation)) {
                    assertFalse(other.login(account).names().contains(name), account);
                }
            }
            handler.watcher().requireQuiet();
        }
        Set<String> roles = installation.demo().logins().stream().map(Login::roles).flatMap(List::stream).collect(Collectors.toSet());
        assertEquals(Set.of("triage", "vertrouwenspersoon", "klachtbehandelaar", "zorgcoordinator", "ggd", "exit", "teamlead"), roles);
        try (Colleague inspector = Colleague.on(browser, installation)) {
            Desk closed = Desk.open(inspector.profile().newPage(), installation.at("/"));
            assertEquals(DUTCH.say("desk.login.wrong"), closed.refused("toezicht1", installation.login("klacht1").passphrase()));
        }
    }

    private static List<String> complains(Reporter reporter, Words words) {
        TellForm form = TellForm.open(reporter.page(), reporter.portal(), words, 5).begin();
        form.answer("0.1", "me").answer("5.1", "inspection").answer("5.2", "entered", "searched").answer("5.7", "apology").write("5.8", COMPLAINT).answer("k1", "code");
        form.sendNow().summary();
        List<String> code = form.onward().sendWithCode().code();
        reporter.look();
        return code;
    }

    @Test
    @DisplayName("as team lead sees how much waits and which acts were done on which day, and opens no case")
    void leadsWithoutReading(Installation installation, Browser browser) {
        String team = "Klachtbehandelaar";
        Words words = new Words("nl", 5);
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague lead = Colleague.on(browser, installation); Colleague exit = Colleague.on(browser, installation)) {
            exit.login("exit1");
            Page page = lead.profile().newPage();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            OverviewScreen overview = Desk.open(page, installation.at("/")).lead(installation.login("teamlead1"));
            Eye eye = new Eye(page);
            eye.examine("overview");
            eye.requireNothingWrong();
            assertEquals(6, overview.teams().size(), () -> overview.teams().toString());
            int waiting = overview.waiting(team);
            complains(reporter, words);
            overview.againUntil(team, waiting + 1);
            assertTrue(overview.acts().stream().anyMatch(act -> act.contains("exit1") && act.contains(DUTCH.day(today())) && act.contains(DUTCH.say("desk.overview.act.login"))),
                    () -> overview.acts().toString());
            assertFalse(overview.acts().stream().anyMatch(act -> act.matches("(?s).*\\d\\d:\\d\\d.*")), "no hour");
            assertEquals(0, overview.cases());
            assertFalse(asked.stream().anyMatch(url -> url.contains("/inbox") || url.contains("/envelopes")), asked::toString);
            lead.watcher().requireQuiet();
        }
    }

    /** Without the marks that keep names and numbers apart from the text around them, on one line. */
    private static String bare(String text) {
        return text.replaceAll("[\u2066-\u2069]", "").replaceAll("\\s+", " ");
    }

    private static LocalDate today() {
        return Day.today(Clock.systemUTC());
    }
}
