package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Set;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.MailboxScreen;
import nl.luwte.infra.acceptance.screen.ReceiptScreen;
import nl.luwte.infra.acceptance.screen.StartPage;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("Axe finds nothing wrong, 320 pixels wide,")
class AccessIT {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 640;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "ar"})
    @DisplayName("on every kind of page in the dark")
    void onEveryKindOfPage(String language, Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser, ColorScheme.DARK)) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            for (String path : Pages.all()) {
                page.navigate(installation.at("/" + language + path).toString());
                eye.examine("page " + path);
            }
            page.navigate(installation.at("/").toString());
            eye.examine("languages");
            eye.requireNothingWrong();
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"nl,LIGHT", "ar,DARK"})
    @DisplayName("on each screen of telling and of the mailbox")
    void onEachScreenOfTelling(String language, ColorScheme colours, Installation installation, Browser browser) {
        Words words = new Words(language);
        try (BrowserContext profile = narrow(browser, colours)) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            List<String> code = tell(StartPage.open(page, installation.at("/"), words).tellUs(), eye);
            MailboxScreen mailbox = StartPage.open(page, installation.at("/"), words).myMessages();
            eye.examine("code");
            mailbox.enter(code);
            eye.examine("empty mailbox");
            mailbox.openWrite();
            eye.examine("write");
            mailbox.back().openWithdrawAtForm();
            eye.examine("which form");
            mailbox.onToTeam();
            eye.examine("team");
            mailbox.onToWithdraw();
            eye.examine("withdraw");
            mailbox.back().openDelete();
            eye.examine("delete");
            mailbox.firstStep();
            eye.examine("delete, second step");
            mailbox.secondStep();
            eye.examine("deleted");
            eye.requireNothingWrong();
        }
    }

    private static List<String> tell(TellForm form, Eye eye) {
        eye.examine("readers");
        form.begin().skip("0.1").tick("1.2", "yes");
        eye.examine("question with one answer");
        form.next().cardShown();
        eye.examine("card");
        form.pastTheCard().tick("1.1", "help");
        eye.examine("question with many answers");
        form.next().tick("1.3", "sexual", "condom");
        eye.examine("question with pictograms");
        form.next().asks("1.10");
        eye.examine("own words");
        form.write("1.10", "Een paar woorden, كلمات قليلة").answer("k1", "code").coreDone();
        eye.examine("core done");
        form.tellMore().skip("1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.11", "1.12").tick("1.13", "yes");
        eye.examine("consent");
        form.next().skip("k3", "k4", "k5", "k6", "k7").summary();
        eye.examine("summary");
        form.onward().readyToSend();
        eye.examine("way back");
        ReceiptScreen receipt = form.sendWithCode().typeBack();
        eye.examine("receipt");
        List<String> code = receipt.code();
        receipt.done();
        eye.examine("sent");
        return code;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    @DisplayName("at the desk: login, list, case and the work on it")
    void atTheDesk(ColorScheme colours, Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser, colours)) {
            Page page = profile.newPage();
            Eye eye = new Eye(page);
            Desk desk = Desk.open(page, installation.at("/"));
            eye.examine("login");
            Set<String> names = desk.login(installation.login("triage2")).names();
            eye.examine("list");
            CaseScreen found = desk.openCase(names.iterator().next());
            eye.examine("case");
            found.readStory(1);
            eye.examine("story");
            found.unfoldAll();
            eye.examine("work on the case");
            page.setViewportSize(1280, 800);
            eye.examine("three panes");
            eye.requireNothingWrong();
        }
    }

    @Test
    @DisplayName("and would find a picture without words and a line that is too long")
    void wouldFindWhatIsWrong(Installation installation, Browser browser) {
        try (BrowserContext profile = narrow(browser, ColorScheme.LIGHT)) {
            Page page = profile.newPage();
            page.navigate(installation.at("/nl").toString());
            Inside.value(page, "document.querySelector('main').append(Object.assign(document.createElement('img'), {src: 'data:,'})), document.querySelector('h1').style.width = '900px'");
            Eye eye = new Eye(page);
            eye.examine("spoilt page");
            AssertionError found = assertThrows(AssertionError.class, eye::requireNothingWrong);
            assertTrue(found.getMessage().contains("image-alt") && found.getMessage().contains("too wide"), found::getMessage);
        }
    }

    private static BrowserContext narrow(Browser browser, ColorScheme colours) {
        return browser.newContext(new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
    }
}
