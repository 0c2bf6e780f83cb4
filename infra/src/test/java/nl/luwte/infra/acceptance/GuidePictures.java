package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.crypto.document.Day;
import nl.luwte.infra.acceptance.screen.CaseScreen;
import nl.luwte.infra.acceptance.screen.Desk;
import nl.luwte.infra.acceptance.screen.HandoverPart;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes the pictures of docs/guides, all of invented cases. No part of {@code ./test}, which runs what is called IT; after a change of the screens run it by
 * its name, {@code -Dit.test=GuidePictures}, and look at what it made.
 */
@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("The pictures of the guides")
class GuidePictures {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "../docs/images/guides");
    private static final long MOST_BYTES = 120_000;
    private static final String HELP = "[Ejemplo inventado] Quiero dejar este trabajo y necesito un lugar para dormir.";
    private static final Map<String, String> CONCERN = Map.of("nl", "[Verzonnen voorbeeld] Mijn vriendin moet vanavond weer met hem mee.", "en", "[Invented example] My friend has to go with him again tonight.");
    private static final Map<String, String> PLACE = Map.of("nl", "Voorbeeldstraat 1", "en", "Example Street 1");
    private static final Map<String, String> GGD = Map.of("nl", "GGD Twente", "en", "GGD Twente (public health service)");
    private static final Map<String, String> CARE = Map.of("nl", "Zorgcoördinator mensenhandel", "en", "Care coordinator for human trafficking (zorgcoördinator)");
    private static final Map<String, String> REASON = Map.of("nl", "Minderjarig, vanavond gevaar. Overlegd met Veilig Thuis.", "en", "A minor, in danger tonight. Discussed with Veilig Thuis.");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "en"})
    @DisplayName("for the vertrouwenspersoon")
    void forTheVertrouwenspersoon(String language, Installation installation, Browser browser) {
        Words spanish = new Words("es", 3);
        try (Reporter reporter = Reporter.on(browser, installation, spanish); BrowserContext profile = large(browser)) {
            Page page = profile.newPage();
            Desk desk = Desk.open(page, installation.at("/"), language).login(installation.login("vertrouwenspersoon1"));
            Set<String> before = desk.names();
            TellForm form = TellForm.open(reporter.page(), reporter.portal(), spanish, 3).begin();
            form.answer("0.1", "me").answer("3.1", "stop").answer("3.2", "home").answer("3.3", "week").write("3.7", HELP).answer("k1", "code").tellMore();
            form.skip("3.6", "3.5", "3.4").answer("k3", "es").skip("k4", "k5").answer("k6", "ggd").skip("k7").summary();
            List<String> code = form.onward().sendWithCode().code();
            CaseScreen found = desk.openCase(desk.newCase(before));
            top(page, "adviser-case-" + language);
            found.acknowledge().proposes(today().plusDays(2), "14:30", PLACE.get(language));
            page.locator("desk-sentences fieldset").all().stream().filter(group -> group.locator("input:checked").count() == 0).forEach(GuidePictures::hide);
            take(page.locator("desk-sentences"), "adviser-sentences-" + language);
            page.locator("desk-sentences .actions button").click();
            HandoverPart handover = found.state("talk-planned", false).handTo(GGD.get(language)).allowed().tell();
            take(page.locator("#work-handover"), "adviser-handover-" + language);
            handover.send();
            reporter.start().myMessages().enter(code).states();
            String name = "adviser-mailbox-" + language;
            small(reporter.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name)).setClip(new Clip(0, 0, 360, 860))), name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nl", "en"})
    @DisplayName("for triage")
    void forTriage(String language, Installation installation, Browser browser) {
        Words words = new Words(language, 4);
        try (Reporter reporter = Reporter.on(browser, installation, words); BrowserContext hers = large(browser); BrowserContext his = large(browser)) {
            Page page = hers.newPage();
            Desk desk = Desk.open(page, installation.at("/"), language).login(installation.login("triage1"));
            Set<String> before = desk.names();
            TellForm form = TellForm.open(reporter.page(), reporter.portal(), words, 4).begin().answer("0.1", "other-unknown").skip("4.1").answer("4.2", "from-16").pastTheCardForTheYoung();
            form.answer("4.3", "appointments").write("4.9", CONCERN.get(language)).answer("k1", "code").sendNow().summary();
            form.onward().sendWithCode();
            String name = desk.newCase(before);
            CaseScreen found = desk.openCase(name);
            CaseScreen second = Desk.open(his.newPage(), installation.at("/"), language).login(installation.login("triage2")).openCase(name);
            found.category("appointments").indication("very-strong", "minor");
            take(page.locator("#work-indication"), "triage-indication-" + language);
            take(page.locator("section.alarm"), "triage-clock-" + language);
            found.called("Veilig Thuis");
            top(page, "triage-case-" + language);
            found.handTo(CARE.get(language)).except(REASON.get(language));
            take(page.locator("#work-handover"), "triage-exception-" + language);
            found.state("open", false);
            second.state("closed", false);
            desk.refresh();
            found.competing("state");
            take(page.locator("#work-state"), "triage-conflict-" + language);
        }
    }

    private static BrowserContext large(Browser browser) {
        return browser.newContext(new NewContextOptions().setViewportSize(1280, 1600));
    }

    private static void hide(Locator part) {
        part.evaluate("part => part.hidden = true");
    }

    /** The upper part of the desk. */
    private static void top(Page page, String name) {
        small(page.screenshot(new Page.ScreenshotOptions().setPath(file(name)).setClip(new Clip(225, 43, 1055, 470))), name);
    }

    private static void take(Locator what, String name) {
        small(what.screenshot(new Locator.ScreenshotOptions().setPath(file(name))), name);
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".png");
    }

    private static void small(byte[] picture, String name) {
        assertTrue(picture.length <= MOST_BYTES, () -> name + " has " + picture.length + " bytes");
    }

    private static LocalDate today() {
        return Day.today(Clock.systemUTC());
    }
}
