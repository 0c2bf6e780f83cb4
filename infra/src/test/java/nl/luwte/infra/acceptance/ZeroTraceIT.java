package nl.luwte.infra.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.luwte.crypto.random.SystemEntropy;
import nl.luwte.infra.acceptance.screen.ReceiptScreen;
import nl.luwte.infra.acceptance.screen.TellForm;
import nl.luwte.infra.acceptance.screen.Words;
import nl.luwte.infra.acceptance.trace.Inside;
import nl.luwte.infra.acceptance.trace.Needles;
import nl.luwte.infra.acceptance.trace.Sweep;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("A visit")
class ZeroTraceIT {
    /** Where a browser keeps which addresses were visited and with what connection; the safety page says that it does. */
    private static final Set<String> HISTORY = Set.of("History", "History-journal", "Preferences", "Network Persistent State", "Sessions", "Favicons", "Favicons-journal",
            "Visited Links", "segmentation_platform");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves nothing of what was written, and no code, with the server or in the browser's profile")
    void leavesNothingWritten(Installation installation, Browser browser) throws Exception {
        Map<String, String> secrets = new TreeMap<>();
        for (String name : List.of("story", "reach", "control", "back")) {
            secrets.put(name, word());
        }
        Path profile = folder.resolve("profile");
        try (Reporter reporter = Reporter.in(Browsers.persistent(browser, profile), installation, new Words("nl"))) {
            List<String> code = tell(reporter, secrets);
            secrets.put("code", String.join("", code));
            secrets.put("code in groups", String.join(" ", code));
            reporter.start().myMessages().enter(code).writeBack(secrets.get("back"), "medewerker").close();
            reporter.look();
            for (int form : List.of(3, 4, 5, 6)) {
                tellOther(reporter, form, secrets);
            }
        }
        Needles needles = new Needles(secrets);
        assertNothing(installation.demo().folder(), needles);
        assertNothing(installation.log().getParent(), needles);
        assertNothing(profile, needles);
        assertOnlyTheHistoryKnowsTheAddress(profile, installation);
    }

    private static List<String> tell(Reporter reporter, Map<String, String> secrets) {
        TellForm form = reporter.start().tellUs().begin().skip("0.1", "1.2", "1.1").answer("1.3", "other");
        form.write("1.10", secrets.get("story") + " \u202e${" + secrets.get("control") + "}\u202c %0d%0a ';-- <b>").answer("k1", "contact").tellMore();
        form.skip("1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.11", "1.12", "1.13").write("k2", secrets.get("reach")).skip("k3", "k4", "k5", "k6", "k7");
        form.summary();
        ReceiptScreen receipt = form.onward().sendWithCode().typeBack();
        List<String> code = receipt.code();
        receipt.done();
        reporter.look();
        return code;
    }

    private static void tellOther(Reporter reporter, int form, Map<String, String> secrets) {
        String story = word();
        TellForm telling = TellForm.open(reporter.page(), reporter.portal(), new Words("nl", form), form).begin().core(story).sendNow();
        telling.summary();
        String code = String.join("", telling.onward().sendWithCode().code());
        secrets.put("story of form " + form, story);
        secrets.put("code of form " + form, code);
        reporter.look();
    }

    private static void assertOnlyTheHistoryKnowsTheAddress(Path profile, Installation installation) throws Exception {
        Needles page = new Needles(Map.of("address", installation.at("/nl/f/1").toString().substring("http://".length()), "page", "luwte-page", "text", new Words("nl").say("tell.before.name")));
        Set<String> knowing = Sweep.of(profile, page).found().stream().map(find -> find.replaceFirst("^Default/", "")).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(knowing.stream().anyMatch(find -> find.startsWith("History: address")), "this profile is not one that keeps anything");
        knowing.removeIf(find -> find.contains(": address as UTF-") && HISTORY.contains(find.split("[/:]")[0]));
        assertEquals(Set.of(), knowing);
    }

    @Test
    @DisplayName("leaves no address, no user agent and no header with the server, whatever it asks for")
    void leavesNoHeader(Installation installation) throws Exception {
        String agent = word();
        String address = "2001:db8:" + new SystemEntropy().bytes(12).hex().replaceAll("(.{4})(?=.)", "$1:");
        String asked = word();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String path : List.of("/", "/nl", "/nl/f/1", "/nl/m", "/r/now", "/r/box", "/desk", "/desk/api/salt", "/desk/api/cases", "/" + asked, "/assets/" + asked, "/r/directory/" + asked, "/nl?" + asked)) {
            for (String method : List.of("GET", "POST", "PUT")) {
                HttpRequest request = HttpRequest.newBuilder(installation.at(path)).method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(asked))
                        .header("User-Agent", agent).header("X-Forwarded-For", address).header("Forwarded", "for=\"[" + address + "]\"").header("Referer", "https://" + asked + ".example/")
                        .header("Content-Type", "application/json").build();
                assertTrue(client.send(request, BodyHandlers.discarding()).statusCode() < 500, path);
            }
        }
        Needles needles = new Needles(Map.of("user agent", agent, "address", address, "what was asked", asked));
        assertNothing(installation.demo().folder(), needles);
        assertNothing(installation.log().getParent(), needles);
    }

    @Test
    @DisplayName("that left something in a log, a file's name or a profile would be found out")
    void thatLeftSomethingWouldBeFoundOut(Installation installation, Browser browser) throws Exception {
        String secret = word();
        Needles needles = new Needles(Map.of("secret", secret));
        for (int shift = 0; shift < 3; shift++) {
            byte[] line = ("x".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("log." + shift), "INFO " + Base64.getEncoder().encodeToString(line) + "\n");
        }
        Files.write(folder.resolve("wide.db"), ("\u0000 " + secret + " ").getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve(secret), "");
        assertEquals(Set.of("log.0: secret as base64 shifted by 0", "log.1: secret as base64 shifted by 1", "log.2: secret as base64 shifted by 2", "wide.db: secret as UTF-16",
                secret + ": secret as UTF-8"), Sweep.of(folder, needles).found().stream().filter(find -> !find.contains("base64url")).collect(Collectors.toSet()));

        Path profile = folder.resolve("profile");
        try (BrowserContext kept = Browsers.persistent(browser, profile)) {
            Page page = kept.newPage();
            page.navigate(installation.at("/nl").toString());
            Inside.value(page, "localStorage.setItem('draft', '" + secret + "')");
        }
        assertFalse(Sweep.of(profile, needles).found().isEmpty());
    }

    private static void assertNothing(Path folder, Needles needles) throws Exception {
        Sweep.Result result = Sweep.of(folder, needles);
        assertTrue(result.files() > 0, "there is nothing to look through");
        assertEquals(Set.of(), result.found());
    }

    /** A word that stands nowhere else. */
    private static String word() {
        return "zq" + new SystemEntropy().bytes(9).hex();
    }
}
