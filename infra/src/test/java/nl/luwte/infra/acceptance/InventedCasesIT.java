package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.demo.DemoSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Browsers.class)
@DisplayName("The invented cases")
class InventedCasesIT {
    private static Installation installation;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(DemoSetup.REGION);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"triage1,14", "vertrouwenspersoon2,7", "klacht1,4", "zorg1,1"})
    @DisplayName("open at the desk of each team, none refused and none with a gap")
    void openAtTheDesk(String account, int cases, Browser browser) {
        try (Colleague colleague = Colleague.on(browser, installation)) {
            Desk desk = colleague.login(account);
            Set<String> names = desk.names();
            assertEquals(cases, names.size());
            desk.requireNothingRefused();
            names.forEach(name -> desk.openCase(name).requireWhole());
        }
    }

    @Test
    @DisplayName("stand in six states")
    void standInSixStates(Browser browser) {
        Set<String> states = new TreeSet<>();
        for (String account : List.of("triage2", "vertrouwenspersoon1", "zorg2")) {
            try (Colleague colleague = Colleague.on(browser, installation)) {
                states.addAll(colleague.login(account).states());
            }
        }
        assertTrue(states.size() >= 6, states::toString);
    }
}
