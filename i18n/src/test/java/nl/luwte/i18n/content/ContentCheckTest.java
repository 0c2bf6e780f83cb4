package nl.luwte.i18n.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the topics")
class ContentCheckTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final String FRONT = "---\ntitle: Titel\nline: Een zin.\nedition: 1\nreview: none\n";
    private static final String DUTCH = FRONT + "legal: no\nvalid-until: 2027-11-20\nsources:\n  - 2026-11-20 Een bron\n---\n\nTekst.\n";

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void oneTopic() {
        files.put("content/index.json", "{\"version\": 1, \"topics\": [{\"id\": \"one\", \"number\": 1, \"pictogram\": \"ear\", \"group\": \"first\"}]}");
        for (Language language : LANGUAGES.all()) {
            files.put("content/one/" + language.code() + ".md", language.code().equals("nl") ? DUTCH : FRONT + "---\n\nText.\n");
        }
    }

    @Test
    @DisplayName("says nothing of a topic that is whole")
    void saysNothing() {
        assertEquals(List.of(), faults());
    }

    @Test
    @DisplayName("names a translation that is missing")
    void namesAMissingTranslation() {
        files.remove("content/one/es.md");
        assertEquals(List.of("content/one/es.md is missing"), faults());
    }

    @Test
    @DisplayName("names a translation of an older edition")
    void namesAnOldTranslation() {
        dutch("edition: 1", "edition: 2");
        files.keySet().removeIf(file -> file.endsWith("/ro.md"));
        assertEquals("content/one/en.md: translates edition 1, the Dutch text is edition 2", faults().get(0));
    }

    @Test
    @DisplayName("asks for five parts of a flyer, in each language")
    void asksForTheFivePartsOfAFlyer() {
        files.replaceAll((file, text) -> text.replace("\"first\"", "\"flyer\"").replaceFirst("(Tekst|Text)\\.", "## A\n\n## B\n\n## C\n\n## D\n\n## E\n"));
        assertEquals(List.of(), faults());
        files.compute("content/one/es.md", (file, text) -> text.replace("## E", "### E"));
        assertEquals(List.of("content/one/es.md: a flyer has 5 parts, each under a heading ##"), faults());
    }

    @Test
    @DisplayName("asks for a source and its day")
    void asksForASource() {
        dutch("  - 2026-11-20 Een bron\n", "");
        assertEquals(List.of("content/one/nl.md: no source"), faults());
        oneTopic();
        dutch("2026-11-20 Een bron", "Een bron");
        assertEquals(List.of("content/one/nl.md: a source is a day and a name: Een bron"), faults());
    }

    @Test
    @DisplayName("refuses content past its day, and a day more than a year ahead")
    void refusesOldContent() {
        dutch("2027-11-20", "2026-11-20");
        assertEquals(List.of("content/one/nl.md: was valid until 2026-11-20"), faults());
        dutch("2026-11-20\nsources", "2027-11-22\nsources");
        assertEquals(List.of("content/one/nl.md: was read in the future, or is valid for more than a year: 2026-11-22"), faults());
    }

    @Test
    @DisplayName("finds a link that leads nowhere, of each kind")
    void findsBrokenLinks() {
        dutch("Tekst.", "[a](i:two) [b](p:nowhere) [c](f:9) [d](tel:nobody) [e](site:nobody) [f](i:one) [g](tel:csg)");
        assertEquals(List.of("i:two", "p:nowhere", "f:9", "tel:nobody", "site:nobody").stream()
                .map(link -> "content/one/nl.md: the link " + link + " leads nowhere").toList(), faults());
    }

    @Test
    @DisplayName("refuses HTML, pictures, code, large headings and links out of the house")
    void refusesOtherMarkup() {
        dutch("Tekst.", "# Groot\n\n<b>x</b> ![y](i:one) `z` [w](https://example.org)\n\n<script>alert(1)</script>");
        assertEquals(List.of("a heading is ## or ###", "HtmlInline is not allowed in a text", "HtmlInline is not allowed in a text",
                "Image is not allowed in a text", "Code is not allowed in a text",
                "a link leads to https://example.org, not to i:, p:, f:, tel: or site:", "HtmlBlock is not allowed in a text").stream()
                .map(fault -> "content/one/nl.md: " + fault).toList(), faults());
    }

    @Test
    @DisplayName("finds a telephone number, an address of a site and a forbidden word, in any language")
    void findsWhatIsNotAText() {
        translation("es", "Llama al 0800-0188.");
        translation("en", "See www.example.org now.");
        translation("ro", "Munca ilegală.");
        assertEquals(List.of("content/one/en.md: an address of a site comes from the region pack, site:<organisation>: See www.example.org now.",
                "content/one/es.md: a number to call comes from the region pack, tel:<organisation>: Llama al 0800-0188.",
                "content/one/ro.md: holds the word ilegal: Munca ilegală."), faults().stream().sorted().toList());
    }

    @Test
    @DisplayName("finds numbers and sites however they are written")
    void findsNumbersAndSites() {
        for (String number : List.of("06 12 34 56 78", "(053) 487 65 43", "112", "14 053", "+31 20")) {
            translation("en", "Call " + number + " now.");
            assertEquals(List.of("content/one/en.md: a number to call comes from the region pack, tel:<organisation>: Call " + number + " now."), faults());
        }
        translation("en", "Look at example.nl first.");
        assertEquals(List.of("content/one/en.md: an address of a site comes from the region pack, site:<organisation>: Look at example.nl first."), faults());
    }

    @Test
    @DisplayName("finds a promise without exception in the title and the line of a text about rules too")
    void findsAPromiseInATitle() {
        dutch("legal: no", "legal: yes");
        dutch("title: Titel", "title: De politie hoort nooit iets");
        dutch("line: Een zin.", "line: Dat is altijd zo.");
        assertEquals(List.of("content/one/nl.md: promises without exception, nooit: De politie hoort nooit iets",
                "content/one/nl.md: promises without exception, altijd: Dat is altijd zo."), faults());
    }

    @Test
    @DisplayName("finds a check that is still to come")
    void findsACheckToCome() {
        dutch("review: none", "review: jurist, 2026-11-22");
        assertEquals(List.of("content/one/nl.md: was checked in the future: 2026-11-22"), faults());
    }

    @Test
    @DisplayName("finds a link to what is for paper only and has no page")
    void findsALinkToPaper() {
        dutch("Tekst.", "[a](i:one)\n\n## 1\n\n## 2\n\n## 3\n\n## 4\n\n## 5");
        Map.copyOf(files).keySet().stream().filter(file -> file.endsWith(".md") && !file.endsWith("/nl.md"))
                .forEach(file -> files.put(file, FRONT + "---\n\n## 1\n\n## 2\n\n## 3\n\n## 4\n\n## 5\n"));
        assertEquals(List.of(), faults());
        files.computeIfPresent("content/index.json", (file, text) -> text.replace("first", "flyer"));
        assertEquals(List.of("content/one/nl.md: the link i:one leads nowhere"), faults());
    }

    @Test
    @DisplayName("finds an id that tells what the topic is about")
    void findsATellingId() {
        files.replaceAll((file, text) -> text.replace("\"one\"", "\"violence\""));
        Map.copyOf(files).forEach((file, text) -> files.put(file.replace("/one/", "/violence/"), text));
        assertEquals(List.of("content/violence: the id tells what this is about: violence"), faults());
    }

    @Test
    @DisplayName("names a need that there is not")
    void namesAnUnknownNeed() {
        files.replaceAll((file, text) -> text.replace("\"first\"}", "\"first\", \"needs\": [\"hurt\", \"rest\"]}"));
        assertEquals(1, faults().size());
        assertTrue(faults().get(0).contains("rest"), faults()::toString);
    }

    private void dutch(String from, String to) {
        files.computeIfPresent("content/one/nl.md", (file, text) -> text.replace(from, to));
    }

    private void translation(String code, String text) {
        files.put("content/one/" + code + ".md", FRONT + "---\n\n" + text + "\n");
    }

    private List<String> faults() {
        return ContentCheck.faults(path -> Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)), LANGUAGES,
                Set.of("csg"), TODAY);
    }
}
