package nl.luwte.infra.acceptance.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.infra.acceptance.Browsers;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith({Installation.Extension.class, Browsers.class})
@DisplayName("No page without script")
class PlainClaimsIT {
    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);

    /** Texts that are true only where her own device seals. */
    private static final Set<String> CLAIMS = Set.of("tell.readers.line", "tell.readers.only", "tell.readers.locked", "tell.checking", "tell.checked", "tell.device-only", "tell.summary.not-sent", "tell.send",
            "tell.busy.code", "tell.busy.lock", "tell.busy.puzzle", "tell.done.text", "mailbox.code.wrong", "mailbox.busy.keys", "mailbox.busy.unlock", "mailbox.own-not-shown",
            "mailbox.write.send", "mailbox.sent.text", "receipt.once", "error.puzzle.text", "error.self-test.text");

    /** The words with which Dutch, from which the others are translated, makes such a claim. */
    private static final Pattern CLAIMING = Pattern.compile(
            "kan het niet lezen|niet meelezen|op je (eigen )?telefoon|op deze telefoon|je telefoon (ziet|maakt|heeft|kon)|op slot( aangekomen)?$|, op slot|op slot aangekomen|(alleen|dit) (dit|de|het)? ?(team|medewerkers)",
            Pattern.CASE_INSENSITIVE);

    /** What those words say here is true on any page, or is said by the page without script about the other one. */
    private static final Set<String> HARMLESS = Set.of("tell.leave", "receipt.no-copy", "error.channel.heading", "tell.before.police",
            "tell.before.2-police", "tell.before.6-police", "tell.behind", "mailbox.form.line");

    /** What these pages say of the ordinary one, of what was typed, and of a message once it is locked: some of it in the words of a claim. */
    private static final List<String> FAIR = List.of("plain.prefer", "plain.warning.who", "plain.sent.text", "error.text-stays", "error.field.code");

    private static List<String> features() {
        return List.of("tell", "mailbox", "receipt", "error");
    }

    @Test
    @DisplayName("escapes the list of what it may not claim: every such text is on it")
    void everyClaimIsKnown() {
        Set<String> found = new TreeSet<>();
        for (String feature : features()) {
            CATALOGUE.feature(LANGUAGES.get("nl"), feature).forEach((key, text) -> {
                if (CLAIMING.matcher(text).find()) {
                    found.add(feature + "." + key);
                }
            });
        }
        assertTrue(found.contains("tell.readers.locked"), found::toString);
        found.removeAll(CLAIMS);
        found.removeAll(HARMLESS);
        assertEquals(Set.of(), found, "claims that nobody has looked at");
    }

    static List<String> languages() {
        return Pages.codes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("says that the computer of the site cannot read, or that her device has locked or checked anything")
    void claimsNothing(String code, Installation installation) throws Exception {
        Language language = LANGUAGES.get(code);
        Map<String, String> pages = pages(code, new PlainClient(installation));
        assertTrue(pages.values().stream().allMatch(page -> page.contains(" lang=\"" + code + "\"")));
        assertTrue(pages.get("form").contains(CATALOGUE.text(language, "plain.warning.read")));
        assertTrue(pages.get("mailbox").contains(CATALOGUE.text(language, "plain.mailbox.warning")));
        List<String> claimed = new ArrayList<>();
        for (String key : CLAIMS) {
            for (String sentence : sentences(language, key)) {
                pages.forEach((page, text) -> {
                    if (text.contains(sentence)) {
                        claimed.add(page + ": " + key + ": " + sentence);
                    }
                });
            }
        }
        assertEquals(List.of(), claimed);
    }

    /** The sentences of a text that have no argument, without what these pages say about the ordinary one and about what was typed. */
    private static List<String> sentences(Language language, String key) {
        List<String> sentences = new ArrayList<>(List.of(raw(language, key).split("(?<=[.:؟?!])\\s+|(?<=[。：？！])")));
        String fair = FAIR.stream().map(each -> raw(language, each)).collect(Collectors.joining(" "));
        sentences.removeIf(sentence -> sentence.contains("{") || fair.contains(sentence));
        return sentences;
    }

    private static String raw(Language language, String key) {
        int dot = key.indexOf('.');
        return CATALOGUE.feature(language, key.substring(0, dot)).get(key.substring(dot + 1)).replace("''", "'");
    }

    /** Every page and every answer, by name. */
    private static Map<String, String> pages(String language, PlainClient client) throws Exception {
        String form = "/" + language + "/f/1/p/m";
        String mailbox = "/" + language + "/m/p";
        String token = client.token(form);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("form", client.get("/" + language + "/f/1/p").body());
        pages.put("form of the other team", client.get("/" + language + "/f/1/p/v").body());
        pages.put("form without the tick", client.post(form, "token", token, "q.1.10", "words").body());
        pages.put("form with a fault", client.post(form, "token", token, "q.1.4", "none such").body());
        pages.put("nothing filled in", client.post(form, "token", token, "understand", "yes").body());
        var receipt = client.post(form, "token", token, "q.1.10", "words", "reply", "code", "understand", "yes");
        pages.put("receipt", receipt.body());
        pages.put("no way back", client.post(form, "token", token, "q.1.10", "words", "reply", "none", "understand", "yes").body());
        String code = String.join(" ", PlainClient.code(receipt));
        assertEquals(34, code.length());
        pages.put("mailbox", client.get(mailbox).body());
        pages.put("wrong code", client.post(mailbox, "step", "read", "code", "1").body());
        pages.put("empty mailbox", client.post(mailbox, "step", "read", "code", code).body());
        pages.put("no team", client.post(mailbox, "step", "write", "code", code, "text", "more").body());
        pages.put("written", client.post(mailbox, "step", "write", "code", code, "text", "more", "team", "m").body());
        pages.put("form to withdraw", client.post(mailbox, "step", "form", "form", "1").body());
        pages.put("everything to withdraw", client.post(mailbox, "step", "form", "form", "all").body());
        pages.put("withdrawn", client.post(mailbox, "step", "withdraw", "code", code, "consent", "k5", "team", "m").body());
        pages.put("not sure", client.post(mailbox, "step", "delete", "code", code).body());
        pages.put("deleted", client.post(mailbox, "step", "delete", "code", code, "sure", "yes").body());
        pages.put("absent", client.post(mailbox, "step", "write", "code", code, "text", "more", "team", "m").body());
        return pages;
    }
}
