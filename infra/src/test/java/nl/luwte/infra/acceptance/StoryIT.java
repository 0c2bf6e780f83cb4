package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.ReceiptScreen;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A report")
class StoryIT {
    private static final String STORY = "Hij hield me vast. لم يدفع المال، ثم هددني. Nu a vrut să plece 😟👩🏽‍⚕️ ¿qué hago?";
    private static final String CAR = "Grijze auto, سيارة رمادية 🚗";
    private static final String REACH = "Na 18 uur, een bericht zonder naam ☎️";
    private static final String INTERPRETER = "Niemand uit mijn straat, لا أحد من عائلتي";
    private static final String ANSWER = "Dank je. Wij kunnen morgen praten. نستطيع أن نتكلم غداً 🌷";
    private static final String BACK = "Morgen is goed, غداً جيد 👍🏾";

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "ar"})
    @DisplayName("is told, read, answered, taken further and deleted")
    void isToldReadAnsweredTakenFurtherAndDeleted(String language, Installation installation, Browser browser) {
        Words words = new Words(language);
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague colleague = Colleague.on(browser, installation)) {
            reporter.watcher().secret("story", STORY).secret("car", CAR).secret("reach", REACH).secret("interpreter", INTERPRETER).secret("back", BACK);
            colleague.watcher().secret("story", STORY).secret("answer", ANSWER);
            Desk desk = colleague.login("triage1");
            Set<String> before = desk.names();

            List<String> code = tellsEverything(reporter, words);
            String name = desk.newCase(before);
            readsAndAnswers(desk, name, words);
            readsAndWritesBack(reporter, code);
            seesWhatChanged(desk, name);
            deletes(reporter, code);
            desk.refreshUntilGone(name);
            // opened; read, written to, consent taken back; read, deleted; read
            assertEquals(7, reporter.watcher().sent());
            colleague.watcher().requireQuiet();
        }
    }

    private static List<String> tellsEverything(Reporter reporter, Words words) {
        TellForm form = reporter.start().lookInto("start.door.help", "help.heading").lookInto("start.door.rights", "topic.heading").tellUs().begin();
        form.answer("0.1", "me").answer("1.2", "yes").pastTheCard();
        form.answer("1.1", "tell", "help").answer("1.3", "physical", "threats").write("1.10", STORY).answer("k1", "contact");
        reporter.look();
        form.tellMore().answer("1.4", "dangerous").answer("1.5", "week").place("1.6", "Hof van Twente").answer("1.7", "car").answer("1.8", "app").answer("1.9", "client");
        form.write("1.11", CAR).tick("1.12", "nothing").tick("1.12", "doctor", "talk");
        assertEquals(List.of(words.option("1.12", "doctor"), words.option("1.12", "talk")), form.ticked());
        form.next().answer("1.13", "yes").write("k2", REACH).answer("k3", words.language().code()).write("k4", INTERPRETER);
        form.answer("k5", "anonymous").answer("k6", "ggd").skip("k7");
        List<String> summary = form.summary();
        assertTrue(summary.containsAll(List.of(STORY, CAR, REACH, INTERPRETER)), summary::toString);
        reporter.look();
        ReceiptScreen receipt = form.onward().sendWithCode().typeBack();
        List<String> code = receipt.code();
        reporter.watcher().secret("code", String.join("", code)).secret("code in groups", String.join(" ", code));
        String last = receipt.done();
        assertFalse(last.contains(code.get(0) + " ") || last.contains(String.join("", code)));
        reporter.look();
        return code;
    }

    private static void readsAndAnswers(Desk desk, String name, Words words) {
        boolean foreign = !words.language().code().equals("nl");
        Words dutch = new Words("nl");
        assertEquals(words.language().name(), desk.language(name));
        desk.stands(name, "desk.inbox.state.new");
        CaseScreen found = desk.openCase(name);
        assertFalse(found.text().contains(STORY), "the story is not shown before it is asked for");
        assertEquals(foreign ? 1 : 0, found.readStory(1).split(dutch.say("desk.case.no-translator"), -1).length - 1);
        assertTrue(found.conversation().contains(STORY) && found.conversation().contains(CAR) && found.conversation().contains(REACH));
        assertTrue(found.conversation().contains(dutch.option("1.3", "threats")) && found.conversation().contains("Hof van Twente"));
        assertTrue(found.facts().contains("Anna (demo)") && found.facts().contains("Bas (demo)"));
        assertEquals(words.language().code(), found.answerLanguage());
        found.answer(ANSWER);
        desk.stands(name, "desk.inbox.state.answered");
        found.close();
    }

    private static void readsAndWritesBack(Reporter reporter, List<String> code) {
        var mailbox = reporter.start().myMessages().enter(code);
        assertEquals(List.of(ANSWER), mailbox.replies());
        reporter.look();
        mailbox.writeBack(BACK).withdraw("k5").close();
        reporter.look();
    }

    private static void seesWhatChanged(Desk desk, String name) {
        Words dutch = new Words("nl");
        desk.refreshUntil(name, "desk.inbox.state.waiting");
        CaseScreen found = desk.openCase(name);
        assertEquals(4, found.messages());
        assertTrue(found.readStory(3).contains(BACK));
        assertTrue(found.facts().contains(dutch.opening("desk.case.consent-withdrawn")), found::facts);
        found.close();
    }

    private static void deletes(Reporter reporter, List<String> code) {
        reporter.start().myMessages().enter(code).delete();
        reporter.look();
        assertTrue(reporter.start().myMessages().enter(code).saysEmpty());
        reporter.look();
    }

    @Test
    @DisplayName("waits at a desk that does not take who comes for the first time for somebody who is logged in")
    void waitsAtADesk(Installation installation, Browser browser) {
        try (Colleague colleague = Colleague.on(browser, installation)) {
            assertEquals("", Desk.open(colleague.profile().newPage(), installation.at("/")).note());
        }
    }

    @Test
    @DisplayName("without a way back shows no code, and the desk offers no answer")
    void withoutAWayBack(Installation installation, Browser browser) {
        Words words = new Words("en");
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague colleague = Colleague.on(browser, installation)) {
            Desk desk = colleague.login("triage2");
            Set<String> before = desk.names();
            TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1", "1.3").write("1.10", STORY).answer("k1", "code").sendNow();
            form.summary();
            String last = form.onward().sendWithNoWayBack();
            assertFalse(last.matches("(?s).*\\b\\d{4}\\b.*"), last);
            reporter.look();
            String name = desk.newCase(before);
            desk.stands(name, "desk.inbox.state.new");
            CaseScreen found = desk.openCase(name);
            assertFalse(found.canAnswer());
            assertTrue(found.text().contains(new Words("nl").say("desk.case.no-reply")));
        }
    }

    @Test
    @DisplayName("to the vertrouwenspersoon is not asked for what others collect, and triage does not see it")
    void toTheVertrouwenspersoon(Installation installation, Browser browser) {
        Words words = new Words("nl");
        try (Reporter reporter = Reporter.on(browser, installation, words);
                Colleague triage = Colleague.on(browser, installation);
                Colleague adviser = Colleague.on(browser, installation)) {
            Desk ours = adviser.login("vertrouwenspersoon1");
            Set<String> before = ours.names();
            TellForm form = reporter.start().tellUs().toTeam("vertrouwenspersoon").begin();
            form.skip("0.1", "1.2", "1.1").answer("1.3", "blackmail").skip("1.10").answer("k1", "code").tellMore();
            form.skip("1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.12", "k3", "k4", "k5", "k6", "k7");
            List<String> summary = form.summary();
            assertFalse(summary.contains(words.question("1.11")) || summary.contains(words.question("1.13")), summary::toString);
            form.onward().sendWithCode();
            reporter.look();
            String name = ours.newCase(before);
            assertTrue(ours.row(name).contains(words.option("1.3", "blackmail")));
            assertFalse(triage.login("triage1").names().contains(name));
        }
    }
}
