package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Needles;
import nl.luwte.infra.acceptance.trace.Sweep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A day at the desk")
class DeskTracesIT {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves nothing of what was read or typed in the browser's profile, whether she logged out or not")
    void leavesNothing(Installation installation, Browser browser) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        for (String name : List.of("story", "note", "answer", "begun", "reason", "searched")) {
            secrets.put(name, "zq" + new SystemEntropy().bytes(9).hex());
        }
        secrets.put("passphrase", installation.login("triage2").passphrase());
        try (Reporter reporter = Reporter.on(browser, installation, new Words("nl")); Colleague colleague = Colleague.keeping(browser, folder, installation)) {
            secrets.forEach(colleague.watcher()::secret);
            Desk desk = colleague.login("triage2");
            Set<String> before = desk.names();
            tells(reporter, secrets.get("story"));
            String name = desk.newCase(before);
            works(desk.openCase(name), secrets);
            desk.logout();
            desk.login(installation.login("triage2"));
            CaseScreen again = desk.openCase(name);
            assertTrue(again.readStory(1).contains(secrets.get("story")) && again.part("note").contains(secrets.get("note")));
            again.begin(secrets.get("begun"));
            desk.search(secrets.get("searched"));
            colleague.watcher().requireQuiet();
        }
        Sweep.Result swept = Sweep.of(folder, new Needles(secrets));
        assertTrue(swept.files() > 20, "a profile was looked at");
        assertEquals(Set.of(), swept.found());
        assertEquals(Set.of(), Sweep.of(folder, new Needles(Map.of("what was fetched", "/desk/api/"))).found());
        String address = installation.at("/desk").toString();
        assertFalse(Sweep.of(folder, new Needles(Map.of("address", address))).found().isEmpty(), "this profile is not one that keeps anything");
    }

    private static void tells(Reporter reporter, String story) {
        TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1").answer("1.3", "threats").write("1.10", story).answer("k1", "code").sendNow();
        form.summary();
        form.onward().sendWithCode();
        reporter.look();
    }

    private static void works(CaseScreen found, Map<String, String> secrets) {
        assertTrue(found.readStory(1).contains(secrets.get("story")));
        found.note(secrets.get("note")).indication("weak", "debts").answer(secrets.get("answer"));
        found.keepLonger(secrets.get("reason"));
        found.begin(secrets.get("begun"));
    }
}
