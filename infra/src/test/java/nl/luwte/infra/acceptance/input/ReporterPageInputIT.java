package nl.luwte.infra.acceptance.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.malice.Form;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Texts;
import nl.luwte.infra.acceptance.malice.Town;
import nl.luwte.infra.acceptance.malice.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A reporter's page")
class ReporterPageInputIT {
    private static final Texts TEXTS = Texts.in("en");
    private static final String TEXT = "He did not pay, and held my arm.";
    private static final int ENVELOPE_FROM = 84;
    private static final int ENVELOPE_TO = 29_026;
    private static final int LIMIT = 4_000;

    @Test
    @DisplayName("finds a typing error in the code by itself: nothing is sent")
    void wrongCode(Installation installation, Browser browser) {
        String code = new Reporter(new Town(installation.demo())).code();
        char last = code.charAt(code.length() - 1);
        try (Visit visit = new Visit(installation, browser)) {
            typeCode(visit, code.substring(0, code.length() - 1) + (last == '9' ? '8' : (char) (last + 1)));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("mailbox.code.wrong"));
            typeCode(visit, code.substring(0, code.length() - 1));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("mailbox.code.length", Map.of("count", 27)));
            assertEquals(List.of(), visit.bodies());
        }
    }

    @Test
    @DisplayName("says of an unknown code what it says of an empty mailbox")
    void unknownCode(Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            typeCode(visit, new Reporter(new Town(installation.demo())).code());
            assertThat(visit.page().getByText(TEXTS.say("mailbox.empty.text"))).isVisible();
            assertEquals(1, visit.boxes().size());
        }
    }

    @Test
    @DisplayName("says beside the field how much of a text is too much, and keeps the text")
    void overTheLimit(Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            Form form = new Form(visit).toStory();
            form.story().fill("x".repeat(LIMIT + 7));
            visit.press(TEXTS.say("tell.next"));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("error.field.too-long", Map.of("count", 7)));
            assertThat(form.story()).hasValue("x".repeat(LIMIT + 7));
            form.write("x".repeat(LIMIT));
            assertEquals(List.of(), visit.bodies());
        }
    }

    @ParameterizedTest(name = "answer lost: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("keeps what was typed when the network fails, and sends the same envelope again:")
    void networkFailure(boolean stored, Installation installation, Browser browser) throws Exception {
        DeskClient team = DeskClient.of(new Town(installation.demo()), "triage1");
        int before = team.countMessages();
        try (Visit visit = new Visit(installation, browser)) {
            answerFirst(visit, route -> {
                if (stored) {
                    route.fetch();
                }
                route.abort("connectionreset");
            });
            new Form(visit).toStory().write(TEXT).sendWithCode();
            tells(visit, "network");
            visit.press(TEXTS.say("error.again"));
            visit.sees(TEXTS.say("tell.done.heading"));
            sameEnvelope(visit);
        }
        assertEquals(before + 1, team.countMessages(), "one report, however often it was sent");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nonce, 409", "puzzle, 403"})
    @DisplayName("asks for new numbers by itself when the moment has passed:")
    void momentPassed(String code, int status, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            answerFirst(visit, refusing(status, code));
            new Form(visit).toStory().write(TEXT).sendWithCode();
            visit.sees(TEXTS.say("tell.done.heading"));
            sameEnvelope(visit);
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({"busy, 429", "server, 500", "server, 503"})
    @DisplayName("says in words what is the matter, keeps the text, and sends the same envelope again:")
    void serverTrouble(String code, int status, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            answerFirst(visit, refusing(status, code));
            new Form(visit).toStory().write(TEXT).sendWithCode();
            tells(visit, code);
            visit.press(TEXTS.say("error.again"));
            visit.sees(TEXTS.say("tell.done.heading"));
            sameEnvelope(visit);
        }
    }

    @Test
    @DisplayName("takes an error page of something in between for trouble on our side")
    void errorPage(Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            answerFirst(visit, route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setContentType("text/html").setBody("<h1>Bad gateway</h1>")));
            new Form(visit).toStory().write(TEXT).sendWithCode();
            tells(visit, "server");
        }
    }

    @Test
    @DisplayName("keeps a message of the mailbox too, when sending it fails")
    void messageFails(Installation installation, Browser browser) throws Exception {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        Box box = new Box(town);
        assertEquals(200, box.post(box.open(reporter.keys().auth(), Reporter.CHANNEL, reporter.report("a report").envelope())).statusCode());
        try (Visit visit = new Visit(installation, browser)) {
            typeCode(visit, reporter.code());
            visit.press(TEXTS.say("mailbox.write.heading"));
            visit.page().locator("#app textarea").fill(TEXT);
            answerFirst(visit, refusing(500, "server"));
            visit.press(TEXTS.say("mailbox.write.send"));
            visit.sees(TEXTS.say("mailbox.team.heading"));
            visit.press(TEXTS.say("tell.next"));
            tells(visit, "server");
            visit.press(TEXTS.say("error.again"));
            assertThat(visit.page().getByText(TEXTS.say("mailbox.sent.text"))).isVisible();
            List<byte[]> boxes = visit.boxes();
            assertEquals(3, boxes.size(), "one reading, and the message twice");
            assertArrayEquals(envelopeOf(boxes.get(1)), envelopeOf(boxes.get(2)));
        }
    }

    /** Answers the next request to the box in this way, and leaves the others to the server. */
    private static void answerFirst(Visit visit, Consumer<Route> answer) {
        Deque<Consumer<Route>> answers = new ArrayDeque<>(List.of(answer));
        visit.page().route(Visit.BOX, route -> {
            if (answers.isEmpty()) {
                route.resume();
            } else {
                answers.pop().accept(route);
            }
        });
    }

    private static Consumer<Route> refusing(int status, String code) {
        return route -> route.fulfill(new Route.FulfillOptions().setStatus(status).setContentType("application/problem+json")
                .setBody("{\"status\":" + status + ",\"code\":\"" + code + "\"}"));
    }

    private static void tells(Visit visit, String fault) {
        visit.sees(TEXTS.say("error." + fault + ".heading"));
        assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText(TEXTS.say("error." + fault + ".text"));
        assertThat(visit.page().locator("#app")).containsText(TEXT);
    }

    private static void sameEnvelope(Visit visit) {
        List<byte[]> boxes = visit.boxes();
        assertEquals(2, boxes.size());
        assertEquals(boxes.get(0).length, boxes.get(1).length);
        assertArrayEquals(envelopeOf(boxes.get(0)), envelopeOf(boxes.get(1)));
        assertTrue(Arrays.equals(boxes.get(0), 12, 44, boxes.get(1), 12, 44), "the same mailbox");
    }

    private static byte[] envelopeOf(byte[] request) {
        return Arrays.copyOfRange(request, ENVELOPE_FROM, ENVELOPE_TO);
    }

    private static void typeCode(Visit visit, String code) {
        if (visit.page().url().equals("about:blank")) {
            visit.open("/en/m");
        }
        visit.page().locator("#app input").fill(code);
        visit.press(TEXTS.say("mailbox.open"));
    }
}
