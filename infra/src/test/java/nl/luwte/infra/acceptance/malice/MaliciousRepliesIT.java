package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.crypto.envelope.Envelope;
import nl.luwte.crypto.opening.RawSealing;
import nl.luwte.crypto.recipient.ReadingKey;
import nl.luwte.crypto.request.BoxAnswer;
import nl.luwte.crypto.signature.SigningKey;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A server that puts something into her mailbox")
class MaliciousRepliesIT {
    private static final Texts TEXTS = Texts.in("en");
    private static final String TRUE_TEXT = "We read your message. Call us when you can.";
    private static final String FALSE_TEXT = "Come to this address tonight.";
    private static final String MEMBER = "triage1";

    /** Makes what does not belong there. */
    private interface Forgery {
        Envelope make(Town town, Reporter reporter);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                forgery("a reply signed by a key that the directory does not list", (town, reporter) -> reporter.reply(FALSE_TEXT, SigningKey.make(Town.ENTROPY), MEMBER)),
                forgery("a reply by a member of another team", (town, reporter) -> reporter.reply(FALSE_TEXT, town.signingKey("klacht1"), "klacht1")),
                forgery("a reply that takes a colleague's name", (town, reporter) -> reporter.reply(FALSE_TEXT, town.signingKey("triage2"), MEMBER)),
                forgery("a reply to another case", (town, reporter) ->
                        reporter.reply(FALSE_TEXT, town.signingKey(MEMBER), MEMBER, new Reporter(town).keys().caseId(), town.note().hash())),
                forgery("a reply under a directory that nobody knows", (town, reporter) ->
                        reporter.reply(FALSE_TEXT, town.signingKey(MEMBER), MEMBER, reporter.keys().caseId(), Town.ENTROPY.bytes(32))),
                forgery("a reply sealed to somebody else", (town, reporter) -> new Reporter(town).reply(FALSE_TEXT, town.signingKey(MEMBER), MEMBER)),
                forgery("her own message sent back", (town, reporter) -> sealedToHer(reporter, reporter.message(FALSE_TEXT, reporter.keys().reading().recipient()).toJson().toUtf8())),
                forgery("markup where a document should be", (town, reporter) -> sealedToHer(reporter, "<b>" + FALSE_TEXT + "</b>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    @DisplayName("shows her no word of it, and what is true is still shown:")
    void isNotShown(String name, Forgery forgery, Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        List<Envelope> replies = List.of(forgery.make(town, reporter), reporter.reply(TRUE_TEXT, town.signingKey(MEMBER), MEMBER));
        try (Visit visit = new Visit(installation, browser)) {
            opens(visit, reporter, answer(replies).bytes());
            assertThat(visit.page().locator("#app article")).hasCount(1);
            assertThat(visit.page().locator("#app article")).containsText(TRUE_TEXT);
            assertThat(unchecked(visit)).hasCount(1);
            assertThat(visit.page().locator("body")).not().containsText(FALSE_TEXT);
            assertEquals(1, visit.boxes().size(), "what could not be opened is told to nobody");
        }
    }

    @Test
    @DisplayName("cannot show a damaged reply, whichever byte it changed")
    void damaged(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        byte[] bytes = reporter.reply(FALSE_TEXT, town.signingKey(MEMBER), MEMBER).bytes().toArray();
        bytes[Envelope.SIZE - 100] ^= 1;
        try (Visit visit = new Visit(installation, browser)) {
            opens(visit, reporter, answer(List.of(Envelope.parse(Bytes.of(bytes)), reporter.reply(TRUE_TEXT, town.signingKey(MEMBER), MEMBER))).bytes());
            assertThat(unchecked(visit)).hasCount(1);
            assertThat(visit.page().locator("#app article")).hasCount(1);
        }
    }

    @Test
    @DisplayName("cannot hide a true reply behind garbage of the right size")
    void garbage(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        Reporter reporter = new Reporter(town);
        Bytes honest = answer(List.of(reporter.reply(FALSE_TEXT, town.signingKey(MEMBER), MEMBER), reporter.reply(TRUE_TEXT, town.signingKey(MEMBER), MEMBER))).bytes();
        Bytes garbled = Bytes.concat(honest.slice(0, BoxAnswer.HEAD), Town.ENTROPY.bytes(Envelope.SIZE), honest.slice(BoxAnswer.HEAD + Envelope.SIZE, BoxAnswer.SIZE));
        try (Visit visit = new Visit(installation, browser)) {
            opens(visit, reporter, garbled);
            assertThat(unchecked(visit)).hasCount(1);
            assertThat(visit.page().locator("#app article")).containsText(TRUE_TEXT);
        }
    }

    static Stream<Arguments> answers() {
        Bytes empty = answer(List.of()).bytes();
        return Stream.of(
                Arguments.of("one byte short", empty.slice(0, BoxAnswer.SIZE - 1)),
                Arguments.of("one byte long", Bytes.concat(empty, Bytes.zeros(1))),
                Arguments.of("nothing", Bytes.EMPTY),
                Arguments.of("another version", Bytes.concat(Bytes.of((byte) 2), empty.slice(1, BoxAnswer.SIZE))),
                Arguments.of("three slots", Bytes.concat(empty.slice(0, 1), Bytes.of((byte) 3), empty.slice(2, BoxAnswer.SIZE))),
                Arguments.of("a page of markup", Bytes.ofUtf8("<script>alert(1)</script><h1>" + FALSE_TEXT + "</h1>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    @DisplayName("that answers in another shape gets a clear page, not an empty mailbox:")
    void anotherShape(String name, Bytes answer, Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        try (Visit visit = new Visit(installation, browser)) {
            opens(visit, new Reporter(town), answer);
            assertThat(visit.page().getByRole(AriaRole.ALERT)).not().hasText("");
            assertThat(visit.button(TEXTS.say("error.again"))).isVisible();
            assertThat(visit.page().locator("#app")).not().containsText(TEXTS.say("mailbox.empty.heading"));
            assertEquals(List.of(), visit.dialogs());
            assertThat(visit.page().locator("body")).not().containsText(FALSE_TEXT);
        }
    }

    private static void opens(Visit visit, Reporter reporter, Bytes answer) {
        visit.page().route(Visit.BOX, route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/octet-stream").setBodyBytes(answer.toArray())));
        visit.open("/en/m");
        visit.page().locator("#app input").fill(reporter.code());
        visit.press(TEXTS.say("mailbox.open"));
    }

    private static Locator unchecked(Visit visit) {
        return visit.page().locator("#app .notice", new Page.LocatorOptions().setHasText(TEXTS.say("mailbox.reply.unchecked")));
    }

    private static BoxAnswer answer(List<Envelope> replies) {
        return BoxAnswer.of(replies, false, null, Town.ENTROPY.bytes(BoxAnswer.FILLER_SEED));
    }

    private static Envelope sealedToHer(Reporter reporter, String json) {
        try (ReadingKey another = ReadingKey.make(Town.ENTROPY)) {
            return RawSealing.seal(json, reporter.keys().sign(), List.of(reporter.keys().reading().recipient(), another.recipient()), Town.ENTROPY);
        }
    }

    private static Arguments forgery(String name, Forgery forgery) {
        return Arguments.of(name, forgery);
    }
}
