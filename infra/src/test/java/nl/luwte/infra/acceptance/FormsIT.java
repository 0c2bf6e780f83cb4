package nl.luwte.infra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import nl.luwte.infra.acceptance.screen.MailboxScreen;
import nl.luwte.infra.acceptance.screen.StartPage;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region of the demo offers every form but the one about recognition. */
@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A form")
class FormsIT {
    private static final String WORDS = "Een paar woorden, كلمات قليلة";

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"nl,1", "nl,3", "nl,4", "nl,5", "nl,6", "ar,4"})
    @DisplayName("is told from its first question to the code with everything else skipped")
    void isToldToTheCode(String language, int form, Installation installation, Browser browser) {
        Words words = new Words(language, form);
        try (Reporter reporter = Reporter.on(browser, installation, words)) {
            Eye eye = new Eye(reporter.page());
            TellForm telling = TellForm.open(reporter.page(), reporter.portal(), words, form);
            eye.examine("readers");
            telling.begin().asks("0.1");
            eye.examine("question");
            telling.core(WORDS);
            eye.examine("core done");
            telling.sendNow().summary();
            telling.onward().sendWithCode();
            eye.examine("receipt");
            eye.requireNothingWrong();
            reporter.look();
        }
    }

    @Test
    @DisplayName("about somebody in danger shows 112 and Veilig Thuis before and beside the questions")
    void aboutSomebodyInDanger(Installation installation, Browser browser) {
        Words words = new Words("nl", 4);
        try (Reporter reporter = Reporter.on(browser, installation, words)) {
            TellForm telling = TellForm.open(reporter.page(), reporter.portal(), words, 4);
            for (int screen = 0; screen < 2; screen++) {
                String shown = reporter.page().locator("#app").textContent();
                assertTrue(shown.contains("112") && shown.contains("Veilig Thuis") && shown.contains("0800-2000"), shown);
                assertTrue(shown.contains(words.say("tell.beside.young")), shown);
                telling = screen == 0 ? telling.begin() : telling;
            }
            telling.skip("0.1").answer("4.1", "yes").pastTheCard().asks("4.2");
            reporter.look();
        }
        try (Reporter reporter = Reporter.on(browser, installation, new Words("nl", 3))) {
            TellForm.open(reporter.page(), reporter.portal(), new Words("nl", 3), 3);
            assertFalse(reporter.page().locator("#app").textContent().contains(words.say("tell.beside.heading")));
        }
    }

    @Test
    @DisplayName("says before its first question that a team reads too late, and whom to call")
    void saysThatATeamReadsTooLate(Installation installation, Browser browser) {
        Words words = new Words("nl", 1);
        try (Reporter reporter = Reporter.on(browser, installation, words)) {
            String late = "\"behind\":[{\"channel\":\"m\",\"dial\":\"0530000000\",\"name\":\"Balie\",\"phone\":\"053 000 0000\"}]";
            reporter.page().route("**/nl/f/1", route -> {
                APIResponse response = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(response.text().replace("\"behind\":[]", late)));
            });
            TellForm.open(reporter.page(), reporter.portal(), words, 1);
            Locator notice = reporter.page().getByText(words.say("tell.behind", Map.of("name", "Balie", "phone", "053 000 0000")));
            assertThat(notice).isVisible();
            assertThat(reporter.page().locator("a[href='tel:0530000000']")).isVisible();
        }
    }

    @Test
    @DisplayName("is asked for in the mailbox, which has kept nothing; who does not know it takes everything back")
    void isAskedForInTheMailbox(Installation installation, Browser browser) {
        Words words = new Words("en", 3);
        try (Reporter reporter = Reporter.on(browser, installation, words)) {
            TellForm telling = TellForm.open(reporter.page(), reporter.portal(), words, 3).begin();
            telling.skip("0.1", "3.1", "3.2", "3.3").write("3.7", WORDS).answer("k1", "code").sendNow().summary();
            List<String> code = telling.onward().sendWithCode().code();
            reporter.look();
            MailboxScreen mailbox = StartPage.open(reporter.page(), reporter.portal(), words).myMessages().enter(code);
            mailbox.openWithdrawAtForm().onToConsents().back();
            mailbox.withdraw("k6").withdrawEverything("confidential adviser").close();
            reporter.look();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nl/f/2", "/nl/f/7", "/nl/f/99", "/nl/f/0", "/nl/f/01", "/nl/f/2/p", "/nl/f/4/p/v", "/nl/f/3/p/m", "/nl/f/100"})
    @DisplayName("that is not offered here, or not to that team, has no page")
    void thatIsNotOffered(String path, Installation installation) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        assertEquals(404, client.send(HttpRequest.newBuilder(installation.at(path)).build(), BodyHandlers.discarding()).statusCode());
    }
}
