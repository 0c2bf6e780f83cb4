package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
@DisplayName("A form at the desk")
class TakeDownIT {
    private static final String STORY = "Necesito un lugar para dormir, بيت";

    @Test
    @DisplayName("is asked in the language of who speaks, sent without a cookie, and says where it was taken down")
    void saysWhereItWasTakenDown(Installation installation, Browser browser) {
        Words spanish = new Words("es", 3);
        Words dutch = new Words("nl", 3);
        try (Colleague colleague = Colleague.on(browser, installation)) {
            Desk desk = colleague.login("vertrouwenspersoon1");
            Set<String> before = desk.names();
            List<String> withCookie = new ArrayList<>();
            Page page = colleague.profile().newPage();
            page.onRequest(request -> {
                if (request.url().contains("/r/") && request.allHeaders().containsKey("cookie")) {
                    withCookie.add(request.url());
                }
            });
            TellForm form = TellForm.openAtDesk(page, installation.at("/"), spanish, 3);
            Eye eye = new Eye(page);
            eye.examine("readers");
            assertTrue(form.text().contains(dutch.say("desk.takedown.line")), form::text);
            form.begin().skip("0.1", "3.1", "3.2", "3.3").write("3.7", STORY).answer("k1", "code").sendNow().summary();
            ReceiptScreen receipt = form.onward().sendWithCode();
            eye.examine("receipt");
            assertEquals(1, page.locator("button", new Page.LocatorOptions().setHasText(spanish.say("page.print"))).count());
            String paper = paper(page);
            assertTrue(receipt.code().stream().allMatch(paper::contains), paper);
            assertFalse(paper.contains(spanish.say("tell.done.heading")) || paper.contains(dutch.say("desk.takedown.line")), paper);
            assertEquals(List.of(), withCookie);
            eye.requireNothingWrong();
            String name = desk.newCase(before);
            assertTrue(desk.openCase(name).conversation().contains(dutch.say("desk.case.sealed-by-desk")));
            colleague.watcher().requireQuiet();
        }
    }

    /** What would be printed. */
    private static String paper(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = page.locator("body").innerText();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        return paper;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/desk/f/3?l=nl", "/desk/f/9", "/desk/f/3?l=xx"})
    @DisplayName("is for who is logged in only")
    void isForStaffOnly(String path, Installation installation) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        assertEquals(401, client.send(HttpRequest.newBuilder(installation.at(path)).build(), BodyHandlers.discarding()).statusCode());
    }
}
