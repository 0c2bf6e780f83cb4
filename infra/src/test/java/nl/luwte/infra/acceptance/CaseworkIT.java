package nl.luwte.infra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.PaperScreen;
import nl.luwte.infra.acceptance.screen.SentencesScreen;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("The work on a case")
class CaseworkIT {
    private static final String NOTE = "Belt liever niet, هاتفها معها 📵";
    private static final String TASK = "Plek zoeken voor donderdag";
    private static final String HALF = "Dank je. Morgen";
    private static final String REASON = "Zorg loopt nog, يستمر";
    private static final String TOLD = "Nu stiu ce sa fac";

    @Test
    @DisplayName("is kept for colleagues, sealed, and what the reporter is told is one sentence")
    void isKeptForColleagues(Installation installation, Browser browser) {
        Words words = new Words("nl");
        try (Reporter reporter = Reporter.on(browser, installation, words);
                Colleague anna = Colleague.on(browser, installation);
                Colleague bas = Colleague.on(browser, installation)) {
            anna.watcher().secret("note", NOTE).secret("task", TASK).secret("draft", HALF);
            Desk first = anna.login("triage1");
            Set<String> before = first.names();
            tells(reporter);
            String name = first.newCase(before);
            CaseScreen hers = first.openCase(name);
            hers.note(NOTE).task(TASK).assign("Bas (demo)").state("closed", true);
            hers.indication("very-strong", "minor");
            assertTrue(hers.text().contains(words.say("desk.clock.heading")), hers::text);
            hers.called("Politie, afdeling mensenhandel");
            assertFalse(hers.text().contains(words.say("desk.clock.heading")));

            CaseScreen his = bas.login("triage2").openCase(name);
            assertTrue(his.part("note").contains(NOTE) && his.part("task").contains(TASK));
            assertTrue(his.standing().contains("Bas (demo)") && his.standing().contains(words.say("desk.state.closed")), his::standing);
            assertTrue(his.conversation().contains(words.say("desk.told.closed")));
            anna.watcher().requireQuiet();
            bas.watcher().requireQuiet();
        }
    }

    @Test
    @DisplayName("does not lose an answer that was begun: it is offered again after the desk was locked")
    void doesNotLoseAnAnswerThatWasBegun(Installation installation, Browser browser) {
        Words words = new Words("nl");
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague anna = Colleague.on(browser, installation)) {
            anna.watcher().secret("draft", HALF);
            Desk desk = anna.login("triage1");
            Set<String> before = desk.names();
            tells(reporter);
            String name = desk.newCase(before);
            desk.openCase(name).begin(HALF);
            desk.lock();
            CaseScreen again = desk.login(installation.login("triage1")).openCase(name);
            assertEquals(HALF, again.takeDraft());
            again.answer("!");
            again.close();
            anna.watcher().requireQuiet();
        }
    }

    @Test
    @DisplayName("may be taken out as a sealed file, kept for longer and deleted, each time with what has to be said first")
    void mayBeTakenOutKeptAndDeleted(Installation installation, Browser browser) {
        try (Reporter reporter = Reporter.on(browser, installation, new Words("nl")); Colleague bas = Colleague.on(browser, installation)) {
            bas.watcher().secret("reason", REASON).secret("passage", TOLD);
            Desk desk = bas.login("triage2");
            Set<String> before = desk.names();
            tells(reporter);
            String name = desk.newCase(before);
            CaseScreen found = desk.openCase(name);
            LocalDate day = found.keepLonger(REASON);
            assertTrue(found.part("keep").contains(new Words("nl").say("desk.keep.until-short", Map.of("day", new Words("nl").day(day)))), () -> found.part("keep"));
            assertTrue(found.passage(TOLD, "tolk 12").contains(TOLD));
            byte[] file = found.export(REASON);
            assertEquals("age-encryption.org/v1", new String(file, 0, 21, StandardCharsets.US_ASCII));
            assertFalse(new String(file, StandardCharsets.UTF_8).contains(TOLD));
            found.delete();
            desk.refreshUntilGone(name);
            bas.watcher().requireQuiet();
        }
    }

    @Test
    @DisplayName("begins on a phone with the first case in sight, and search, filters and the rest folded away")
    void beginsOnAPhoneWithTheFirstCase(Installation installation, Browser browser) {
        try (Reporter reporter = Reporter.on(browser, installation, new Words("nl")); Colleague anna = Colleague.on(browser, installation)) {
            tells(reporter);
            Page page = anna.profile().newPage();
            page.setViewportSize(400, 800);
            Desk desk = Desk.open(page, installation.at("/")).login(installation.login("triage1"));
            BoundingBox first = page.locator("button.case-name").first().boundingBox();
            assertTrue(first.y + first.height <= 800, () -> "the first case ends at " + (first.y + first.height));
            assertThat(page.locator("#desk-search")).isHidden();
            page.keyboard().press("/");
            assertThat(page.locator("#desk-search")).isFocused();
            desk.lock();
            anna.watcher().requireQuiet();
        }
    }

    @Test
    @DisplayName("lets ready sentences be chosen anew after they were sealed and did not arrive")
    void letsReadySentencesBeChosenAnew(Installation installation, Browser browser) {
        try (Reporter reporter = Reporter.on(browser, installation, new Words("nl")); Colleague anna = Colleague.on(browser, installation)) {
            Desk desk = anna.login("triage1");
            Set<String> before = desk.names();
            tells(reporter);
            SentencesScreen found = desk.openCase(desk.newCase(before)).sentences();
            anna.profile().route("**/desk/api/cases/*/reply", Route::abort);
            found.chooses("thanks").sendsSentences("desk.error.network");
            assertFalse(found.mayChoose("thanks"));
            found.changesSentences();
            assertTrue(found.mayChoose("thanks"));
            anna.profile().unroute("**/desk/api/cases/*/reply");
            found.sendsSentences("desk.answer.sent");
        }
    }

    @Test
    @DisplayName("is printed without the page around it, and a passage is copied as it stands")
    void isPrintedAloneAndCopied(Installation installation, Browser browser) {
        Words words = new Words("nl");
        try (Reporter reporter = Reporter.on(browser, installation, words); Colleague bas = Colleague.on(browser, installation)) {
            bas.profile().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            // No printer stands here: what would be printed stays in the page to be looked at.
            bas.profile().addInitScript("window.print = () => {}");
            Desk desk = bas.login("triage2");
            Set<String> before = desk.names();
            tells(reporter);
            String name = desk.newCase(before);
            CaseScreen found = desk.openCase(name);
            found.passage(TOLD, "tolk 12");
            PaperScreen paper = found.onPaper();
            assertEquals(TOLD, paper.copyPassage());
            String passage = paper.printPassage();
            assertEquals(TOLD, passage.strip(), "nothing says of which case it is");
            String whole = paper.printCase(REASON);
            assertTrue(whole.contains(name) && whole.contains(TOLD) && whole.contains(REASON), whole);
            assertTrue(whole.contains(words.say("desk.print.end")) && !whole.contains(words.say("desk.export.send")), whole);
            bas.watcher().requireQuiet();
        }
    }

    private static void tells(Reporter reporter) {
        TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1").answer("1.3", "threats").write("1.10", TOLD).answer("k1", "code").sendNow();
        form.summary();
        form.onward().sendWithCode();
        reporter.look();
    }
}
