package nl.luwte.infra.acceptance.malice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.luwte.crypto.bytes.Bytes;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A server that changes questions or numbers")
class MaliciousAnswersIT {
    private static final Texts TEXTS = Texts.in("en");
    private static final String TEXT = "something only the team may read";

    @Test
    @DisplayName("cannot relabel the structure of the questions")
    void relabelledStructure(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String real = new String(town.form().structureBytes(), StandardCharsets.UTF_8);
        String relabelled = real.replaceFirst("\"preset\":( ?)\"nothing\"", "\"preset\":$1\"help\"");
        assertNotEquals(real, relabelled, "the consent now says something else");
        asksNothing(installation, browser, "**/r/questionnaire/" + town.form().questionnaire().hash(), relabelled);
    }

    @Test
    @DisplayName("cannot relabel the words of a language")
    void relabelledWords(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String real = new String(town.form().languageBytes("en").orElseThrow(), StandardCharsets.UTF_8);
        String relabelled = real.replaceFirst("\"label\":( ?)\"", "\"label\":$1\"Please. ");
        assertNotEquals(real, relabelled);
        asksNothing(installation, browser, "**/r/questionnaire/*/en", relabelled);
    }

    @Test
    @DisplayName("cannot put another questionnaire in the page than the directory admits")
    void anotherQuestionnaire(Installation installation, Browser browser) {
        Town town = new Town(installation.demo());
        String structure = "{\"version\":1}";
        String hash = town.form().questionnaire().hash();
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route("**/en/f/1", route -> {
                APIResponse honest = route.fetch();
                String page = honest.text().replace(hash, Bytes.sha256(Bytes.ofUtf8(structure)).toBase64url());
                route.fulfill(new Route.FulfillOptions().setResponse(honest).setBody(page));
            });
            visit.page().route("**/r/questionnaire/**", route -> route.fulfill(MaliciousDirectoryIT.json(structure)));
            visit.open("/en/f/1");
            MaliciousDirectoryIT.seesRefusal(visit, "questionnaire");
        }
    }

    private static void asksNothing(Installation installation, Browser browser, String path, String body) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route(path, route -> route.fulfill(MaliciousDirectoryIT.json(body)));
            visit.open("/en/f/1");
            MaliciousDirectoryIT.seesRefusal(visit, "questionnaire");
        }
    }

    static Stream<Arguments> moments() {
        String hash = Bytes.zeros(32).toBase64url();
        String words = Bytes.ofUtf8("I herewith take back everything that I ever wrote to the team.").toBase64url();
        return Stream.of(
                Arguments.of("a message to be signed instead of a nonce", now(words, hash, 0)),
                Arguments.of("an empty nonce", now("", hash, 0)),
                Arguments.of("a challenge of another length", now(hash, words, 0)),
                Arguments.of("a puzzle that no phone can solve", now(hash, hash, 60)),
                Arguments.of("a key that we do not know", now(hash, hash, 0).replace("}", ",\"sign\":\"" + hash + "\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    @DisplayName("gets no signature over numbers of its own choice:")
    void signsNothingElse(String name, String now, Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            visit.page().route("**/r/now", route -> route.fulfill(MaliciousDirectoryIT.json(now)));
            new Form(visit).toStory().write(TEXT).sendWithCode();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).not().hasText("");
            assertThat(visit.page().locator("#app")).containsText(TEXT);
            assertEquals(0, visit.bodies().size(), "nothing is sent");
        }
    }

    @Test
    @DisplayName("is served as any other: with true numbers the same text leaves the page once")
    void trueNumbersPass(Installation installation, Browser browser) {
        try (Visit visit = new Visit(installation, browser)) {
            new Form(visit).toStory().write(TEXT).sendWithCode();
            visit.sees(TEXTS.say("tell.done.heading"));
            assertEquals(1, visit.boxes().size());
        }
    }

    private static String now(String nonce, String challenge, int bits) {
        return "{\"nonce\":\"" + nonce + "\",\"challenge\":\"" + challenge + "\",\"bits\":" + bits + ",\"day\":\"2026-01-01\"}";
    }
}
