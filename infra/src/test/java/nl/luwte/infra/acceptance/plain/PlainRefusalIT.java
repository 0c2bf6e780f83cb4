package nl.luwte.infra.acceptance.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.input.DeskClient;
import nl.luwte.infra.acceptance.malice.Reporter;
import nl.luwte.infra.acceptance.malice.Town;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Needles;
import nl.luwte.infra.acceptance.trace.Sweep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("The pages without script")
class PlainRefusalIT {
    private static final String FORM = "/nl/f/1/p/m";
    private static final String MAILBOX = "/nl/m/p";
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final Words WORDS = new Words("nl");
    /** Two are hashed and eight wait: this is far more, so that some find no place however fast the machine is. */
    private static final int CROWD = 60;

    @Test
    @DisplayName("leave nothing of what was typed, and no code, in any file of the installation")
    void leaveNoTrace(Installation installation) throws Exception {
        Map<String, String> secrets = new TreeMap<>(Map.of("story", word(), "car", word(), "reach", word(), "back", word(), "typed without the tick", word()));
        PlainClient client = new PlainClient(installation);
        String token = client.token(FORM);
        assertEquals(422, client.post(FORM, "token", token, "q.1.10", secrets.get("typed without the tick")).statusCode());
        HttpResponse<String> receipt = client.post(FORM, "token", token, "q.1.10", secrets.get("story") + " é\n", "q.1.11", secrets.get("car"), "q.k1", "contact", "q.k2", secrets.get("reach"),
                "reply", "code", "understand", "yes");
        assertEquals(200, receipt.statusCode());
        List<String> code = PlainClient.code(receipt);
        secrets.put("code", String.join("", code));
        secrets.put("code in groups", String.join(" ", code));
        secrets.put("token", token);
        assertEquals(200, client.post(MAILBOX, "step", "write", "code", String.join(" ", code), "text", secrets.get("back"), "team", "m").statusCode());
        assertEquals(200, client.post(MAILBOX, "step", "read", "code", String.join("-", code)).statusCode());
        assertNothing(installation, secrets);
    }

    @Test
    @DisplayName("write nothing of what was typed into a log when something fails")
    void logNothingTyped(Installation installation) throws Exception {
        String marker = word();
        PlainClient client = new PlainClient(installation);
        String token = client.token(FORM);
        Map<String, Integer> bad = new TreeMap<>(Map.of(
                "token=" + token + "&q.1.10=" + marker + "%", 400,
                "token=" + token + "&q.1.10=" + marker + "%zz&understand=yes", 400,
                "token=" + marker + "&q.1.10=" + marker + "&understand=yes", 400,
                "q.1.10=" + marker + "&understand=yes", 400,
                "token=" + token + ("&" + marker + "=1").repeat(601), 400,
                "token=" + token + "&q.1.10=" + (marker + "%0A").repeat(20_000), 413,
                "token=" + token + "&q.1.4=" + marker + "&understand=yes", 422,
                "token=" + token + "&q.1.10=" + marker + "%00%EF%BF%BF%ED%A0%80", 422,
                marker, 400));
        for (Map.Entry<String, Integer> body : bad.entrySet()) {
            assertEquals(body.getValue(), client.raw(FORM, TYPE, body.getKey()).statusCode(), () -> body.getKey().substring(0, Math.min(120, body.getKey().length())));
            assertTrue(client.raw(MAILBOX, TYPE, body.getKey().replace("q.1.10", "code")).statusCode() < 500);
        }
        for (String type : List.of("text/plain", "application/json", "multipart/form-data; boundary=" + marker)) {
            assertEquals(415, client.raw(FORM, type, "{\"q.1.10\":\"" + marker + "\"}").statusCode(), type);
        }
        for (String path : List.of("/nl/f/1/p", "/nl/f/1/p/c", "/nl/f/1/p/" + marker.substring(0, 7), "/xx/m/p")) {
            assertTrue(Set.of(404, 405).contains(client.raw(path, TYPE, "q.1.10=" + marker).statusCode()), path);
        }
        assertNothing(installation, Map.of("what was typed", marker));
    }

    @Test
    @DisplayName("show nothing of a page that no form of ours sent")
    void repeatNothingThatIsRefused(Installation installation) throws Exception {
        String marker = word();
        HttpResponse<String> answer = new PlainClient(installation).raw(FORM, TYPE, "token=\"><script>&q.1.10=" + marker);
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains(marker));
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
    }

    @Test
    @DisplayName("store nothing for a code that opens nothing, and write to no team that was not chosen")
    void storeNothingForAStranger(Installation installation) throws Exception {
        Town town = new Town(installation.demo());
        DeskClient triage = DeskClient.of(town, "triage1");
        int before = triage.countMessages();
        PlainClient client = new PlainClient(installation);
        String stranger = new Reporter(town).code();
        assertEquals(200, client.post(MAILBOX, "step", "read", "code", stranger).statusCode());
        HttpResponse<String> absent = client.post(MAILBOX, "step", "write", "code", stranger, "text", "words to keep", "team", "m");
        assertEquals(404, absent.statusCode());
        assertTrue(absent.body().contains(WORDS.say("mailbox.absent")) && absent.body().contains("words to keep"));
        HttpResponse<String> receipt = client.post(FORM, "token", client.token(FORM), "q.1.10", "one", "reply", "code", "understand", "yes");
        assertEquals(before + 1, triage.countMessages());
        String code = String.join("", PlainClient.code(receipt));
        HttpResponse<String> nobody = client.post(MAILBOX, "step", "write", "code", code, "text", "words to keep");
        assertEquals(422, nobody.statusCode());
        assertTrue(nobody.body().contains("words to keep") && nobody.body().contains(WORDS.say("mailbox.team.heading")));
        assertEquals(422, client.post(MAILBOX, "step", "write", "code", code, "text", "x", "team", "x").statusCode());
        String longer = "é".repeat(4_001);
        HttpResponse<String> tooLong = client.post(MAILBOX, "step", "write", "code", code, "text", longer, "team", "m");
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains(longer) && tooLong.body().contains(WORDS.say("error.size.text")));
        HttpResponse<String> tooBig = client.post(MAILBOX, "step", "write", "code", code, "text", "\u0001".repeat(4_000), "team", "m");
        assertEquals(422, tooBig.statusCode(), "escaped, it is larger than a message");
        assertEquals(before + 1, triage.countMessages());
    }

    @Test
    @DisplayName("take nothing that a page of somebody else sends, and nothing without a token of ours")
    void takeOnlyOurOwnForms(Installation installation) throws Exception {
        DeskClient triage = DeskClient.of(new Town(installation.demo()), "triage1");
        int before = triage.countMessages();
        PlainClient client = new PlainClient(installation);
        String[] report = {"q.1.10", "forged", "reply", "code", "understand", "yes"};
        String[] letter = {"step", "write", "code", new Reporter(new Town(installation.demo())).code(), "text", "forged", "team", "m"};
        for (List<String> headers : List.of(List.of("Sec-Fetch-Site", "cross-site", "Origin", "null"), List.of("Origin", "https://elsewhere.example"))) {
            assertEquals(403, client.postFrom(headers, FORM, report).statusCode());
            assertEquals(403, client.postFrom(headers, MAILBOX, letter).statusCode());
        }
        String forged = "A".repeat(64);
        for (HttpResponse<String> answer : List.of(client.raw(FORM, TYPE, PlainClient.form(report) + "&token=" + forged), client.raw(MAILBOX, TYPE, PlainClient.form(letter)))) {
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("forged") && answer.body().contains(WORDS.say("error.nonce.text")) && !answer.body().contains(forged));
        }
        assertEquals(before, triage.countMessages());
        assertEquals(200, client.postFrom(List.of("Sec-Fetch-Site", "same-origin", "Origin", "null"), FORM, report).statusCode());
        assertEquals(before + 1, triage.countMessages());
    }

    @Test
    @DisplayName("store once what is sent twice from one page, a report and what is written back")
    void storeARepeatOnce(Installation installation) throws Exception {
        DeskClient triage = DeskClient.of(new Town(installation.demo()), "triage1");
        int before = triage.countMessages();
        PlainClient client = new PlainClient(installation);
        String[] report = {"token", client.token(FORM), "q.1.10", "once", "reply", "code", "understand", "yes"};
        List<String> code = PlainClient.code(client.post(FORM, report));
        assertEquals(code, PlainClient.code(client.post(FORM, report)));
        assertEquals(before + 1, triage.countMessages());
        String[] letter = {"token", client.token(MAILBOX), "step", "write", "code", String.join("", code), "text", "once more", "team", "m"};
        assertEquals(200, client.post(MAILBOX, letter).statusCode());
        assertEquals(200, client.post(MAILBOX, letter).statusCode());
        assertEquals(before + 2, triage.countMessages());
        letter[1] = client.token(MAILBOX);
        assertEquals(200, client.post(MAILBOX, letter).statusCode());
        assertEquals(before + 3, triage.countMessages(), "written again on another page is another message");
    }

    @Test
    @DisplayName("say that they are full while every other page goes on, and keep what was typed")
    void areFullAlone(Installation installation) throws Exception {
        PlainClient client = new PlainClient(installation);
        String code = new Reporter(new Town(installation.demo())).code();
        String token = client.token(MAILBOX);
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(client.later(MAILBOX, "token", token, "step", "write", "code", code, "text", "words to keep", "team", "m"));
        }
        assertEquals(200, client.get("/nl").statusCode());
        assertEquals(200, client.get("/r/now").statusCode());
        assertEquals(200, client.get("/nl/f/1/p").statusCode());
        Map<Integer, Integer> answers = new TreeMap<>();
        for (CompletableFuture<HttpResponse<String>> one : crowd) {
            HttpResponse<String> answer = one.get();
            answers.merge(answer.statusCode(), 1, Integer::sum);
            assertTrue(answer.body().contains("words to keep"));
            assertEquals(answer.statusCode() == 503, answer.body().contains(WORDS.say("plain.full")));
            assertEquals(answer.statusCode() == 503, answer.headers().firstValue("retry-after").isPresent());
        }
        assertEquals(Set.of(404, 503), answers.keySet(), answers::toString);
        assertTrue(answers.get(404) >= 2, answers::toString);
        assertEquals(404, client.post(MAILBOX, "step", "write", "code", code, "text", "words to keep", "team", "m").statusCode(), "there is place again");
    }

    @Test
    @DisplayName("are led to by nothing but the fallback of the page with script and by themselves")
    void areLedToOnlyByTheFallback(Installation installation) throws Exception {
        PlainClient client = new PlainClient(installation);
        Set<String> leading = new TreeSet<>();
        for (String language : Pages.codes()) {
            for (String path : List.of("", "/h", "/i/1", "/s", "/a", "/d", "/e", "/b", "/p", "/p/4/a6", "/f/1", "/m", "/nothing")) {
                String page = client.get("/" + language + path).body();
                assertTrue(page.contains("<html"), path);
                if (page.matches("(?s).*href=\"[^\"]*/(f/1|m)/p[\"/?#].*")) {
                    leading.add(path);
                }
            }
        }
        assertFalse(client.get("/").body().contains("/p\""));
        assertFalse(client.get("/desk").body().contains("/p\""));
        assertEquals(Set.of("/f/1", "/m"), leading);
        for (String path : leading) {
            String page = client.get("/nl" + path).body();
            int start = page.indexOf("<div id=\"app\"");
            int link = page.indexOf("href=\"/nl" + path + "/p\"");
            assertTrue(start < link && link < page.indexOf("</div>", start), path);
            assertEquals(link, page.lastIndexOf("href=\"/nl" + path + "/p\""), "the only one");
        }
    }

    private static void assertNothing(Installation installation, Map<String, String> secrets) throws Exception {
        Needles needles = new Needles(secrets);
        for (Path folder : List.of(installation.demo().folder(), installation.log().getParent())) {
            Sweep.Result result = Sweep.of(folder, needles);
            assertTrue(result.files() > 0, "there is nothing to look through");
            assertEquals(Set.of(), result.found());
        }
    }

    /** A word that stands nowhere else. */
    private static String word() {
        return "zq" + new SystemEntropy().bytes(9).hex();
    }
}
