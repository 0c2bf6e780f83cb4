package nl.luwte.portal.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.region.RegionHelp;
import nl.luwte.portal.region.RegionPages;
import nl.luwte.portal.region.RegionTowns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A topic")
class TopicPagesTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Topics TOPICS = Topics.load(LANGUAGES);
    private static final List<Topic> WITH_A_PAGE = TOPICS.all().stream().filter(topic -> topic.group() != Topic.Group.FLYER).toList();
    private static final Assets ASSETS = Assets.load();
    private static final Renderer RENDERER = new Renderer();
    private static final Region TWENTE = Regions.load("twente", LANGUAGES);
    private static final RegionPages FORMS = new RegionPages(TWENTE, CATALOGUE, Questionnaires.load().all());
    private static final TopicPages DEMO = pages(true);
    private static final TopicPages SERVED = pages(false);

    private static TopicPages pages(boolean demo) {
        Frames frames = new Frames(CATALOGUE, ASSETS, LANGUAGES.all(), Map.of("en", "https://example.org/"), demo);
        return new TopicPages(frames, shelf(frames), FORMS, new Today(Clock.systemUTC()));
    }

    private static Shelf shelf(Frames frames) {
        return new Shelf(TOPICS, frames, new RegionHelp(TWENTE, CATALOGUE), FORMS);
    }

    private static String page(TopicPages pages, Topic topic, Language language) {
        return new String(RENDERER.render(pages.topic(language.code(), topic.number())), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("stands on the page of the need it is about, and on no other")
    void standsWithItsNeed(Language language) {
        Frames frames = new Frames(CATALOGUE, ASSETS, LANGUAGES.all(), Map.of("en", "https://example.org/"), true);
        RegionHelp help = new RegionHelp(TWENTE, CATALOGUE);
        Today today = new Today(Clock.systemUTC());
        HelpPages pages = new HelpPages(frames, help, new RegionTowns(TWENTE, CATALOGUE, help), shelf(frames), today);
        for (int number = 1; number <= HelpDirectory.NEEDS.size(); number++) {
            String need = HelpDirectory.NEEDS.get(number - 1);
            String page = new String(RENDERER.render(pages.need(language.code(), number)), StandardCharsets.UTF_8);
            for (Topic topic : TOPICS.all()) {
                boolean about = topic.needs().stream().anyMatch(one -> one.id().equals(need));
                assertEquals(about, page.contains("href=\"/" + language.code() + "/i/" + topic.number() + "\""), need + " " + topic.id());
            }
        }
    }

    static Stream<Language> languages() {
        return LANGUAGES.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("of rules that nobody has checked in her language is not served outside a demo; Dutch, English, pictures with words and a way to ask are")
    void isNotServedUnchecked(Language language) {
        for (Topic topic : WITH_A_PAGE) {
            boolean checked = topic.in(language.code()).filter(text -> text.review().isPresent() || !topic.legal()).isPresent();
            if (checked || List.of("nl", "en").contains(language.code())) {
                assertTrue(page(SERVED, topic, language).contains("<h1>" + escaped(topic.in(language.code()).orElseThrow().title()) + "</h1>"), topic.id());
            } else {
                String key = topic.in(language.code()).isPresent() ? "topic.withheld-heading" : "topic.missing-heading";
                assertLeadsElsewhere(page(SERVED, topic, language), topic, language, key);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("that there is not in her language gives the same page, in a demo too")
    void leadsElsewhereInADemo(Language language) {
        for (Topic topic : WITH_A_PAGE) {
            String page = page(DEMO, topic, language);
            topic.in(language.code()).ifPresentOrElse(
                    text -> assertTrue(page.contains("<h1>" + escaped(text.title()) + "</h1>"), topic.id()),
                    () -> assertLeadsElsewhere(page, topic, language, "topic.missing-heading"));
        }
    }

    private static void assertLeadsElsewhere(String page, Topic topic, Language language, String heading) {
        String where = topic.id() + " " + language.code();
        assertTrue(page.contains("<h1>" + escaped(CATALOGUE.text(language, heading)) + "</h1>"), where);
        for (String code : List.of("nl", "en")) {
            String link = "<a lang=\"" + code + "\" dir=\"ltr\" hreflang=\"" + code + "\" href=\"/" + code + "/i/" + topic.number() + "\">";
            assertTrue(page.contains(link + escaped(topic.in(code).orElseThrow().title())), where);
        }
        assertPictured(page, topic.pictogram(), language, where);
        topic.in("nl").orElseThrow().pictograms().forEach(name -> assertPictured(page, name, language, where));
        assertTrue(page.contains("<a class=\"button\" href=\"/" + language.code() + "/f/6\">" + escaped(CATALOGUE.text(language, "topic.ask"))), where);
        topic.in(language.code()).ifPresent(text -> text.words().stream().filter(words -> words.length() > 40)
                .forEach(words -> assertFalse(page.contains(escaped(words)), where + ": " + words)));
    }

    private static void assertPictured(String page, String pictogram, Language language, String where) {
        assertTrue(page.contains(ASSETS.pictogram(pictogram)), where + " " + pictogram);
        assertTrue(page.contains("</svg>\n" + escaped(CATALOGUE.text(language, "picture." + pictogram))), where + " " + pictogram);
    }

    @Test
    @DisplayName("of rules is withheld in most languages today, so that the tests above look at something")
    void isWithheldInMostLanguages() {
        long withheld = TOPICS.all().stream().filter(Topic::legal)
                .flatMap(topic -> LANGUAGES.all().stream().filter(language -> topic.in(language.code()).isPresent() && topic.servedIn(language.code(), false).isEmpty()))
                .count();
        assertTrue(withheld > LANGUAGES.all().size(), () -> withheld + " withheld");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    @DisplayName("to be shown says it in Dutch first, then in her language")
    void theCardIsDutchFirst(Language language) {
        for (Topic card : TOPICS.in(Topic.Group.CARD)) {
            String page = page(DEMO, card, language);
            String dutch = sentence(card, "nl");
            assertTrue(page.indexOf(dutch) > page.indexOf("<h1>"), language.code());
            if (!language.code().equals("nl")) {
                int box = page.indexOf("<div class=\"card big\" lang=\"nl\" dir=\"ltr\">");
                assertTrue(box > 0 && box < page.indexOf(dutch), language.code());
                assertTrue(page.indexOf("</div>", box) < page.indexOf(sentence(card, language.code())), language.code());
                assertEquals(1, page.split(dutch, -1).length - 1, "Dutch stands there once");
            }
        }
    }

    /** The first item of its first list, as HTML. */
    private static String sentence(Topic card, String code) {
        String html = card.in(code).orElseThrow().firstList(null);
        return html.substring(html.indexOf("<li>") + "<li>".length(), html.indexOf("</li>"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
