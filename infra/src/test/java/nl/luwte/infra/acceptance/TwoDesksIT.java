package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Two care workers with one case open")
class TwoDesksIT {
    private static final Words DUTCH = new Words("nl");

    @Test
    @DisplayName("who choose different states both see both, until one of them says which holds")
    void seeBoth(Installation installation, Browser browser) {
        try (Reporter reporter = Reporter.on(browser, installation, DUTCH);
                Colleague anna = Colleague.on(browser, installation);
                Colleague bas = Colleague.on(browser, installation)) {
            Desk hers = anna.login("triage1");
            Desk his = bas.login("triage2");
            Set<String> before = hers.names();
            List<String> code = tells(reporter);
            String name = hers.newCase(before);
            CaseScreen first = hers.openCase(name);
            assertEquals(name, his.newCase(before));
            CaseScreen second = his.openCase(name);

            first.state("closed", false);
            second.state("open", false).standsAt(DUTCH.say("desk.state.open"));
            hers.refresh();
            his.refresh();
            Set<String> seen = first.standsAt(DUTCH.say("desk.work.conflict-short")).competing("state");
            assertEquals(seen, second.standsAt(DUTCH.say("desk.work.conflict-short")).competing("state"));
            assertTrue(seen.stream().anyMatch(choice -> choice.contains("Anna (demo)") && choice.contains(DUTCH.say("desk.state.closed"))), seen::toString);
            assertTrue(seen.stream().anyMatch(choice -> choice.contains("Bas (demo)") && choice.contains(DUTCH.say("desk.state.open"))), seen::toString);

            second.settle("state", DUTCH.say("desk.state.closed")).standsAt(DUTCH.say("desk.state.closed"));
            hers.refresh();
            first.standsAt(DUTCH.say("desk.state.closed"));
            hers.stands(name, "desk.inbox.state.closed");
            assertTrue(reporter.start().myMessages().enter(code).saysEmpty(), "none of it is told to the reporter");
            reporter.look();
            anna.watcher().requireQuiet();
            bas.watcher().requireQuiet();
        }
    }

    private static List<String> tells(Reporter reporter) {
        TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1").answer("1.3", "money").write("1.10", "Hij betaalde niet").answer("k1", "code").sendNow();
        form.summary();
        List<String> code = form.onward().sendWithCode().code();
        reporter.look();
        return code;
    }
}
