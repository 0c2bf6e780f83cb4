package nl.luwte.portal.flyer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.wording.Wording;
import nl.luwte.portal.information.Shelf;
import nl.luwte.portal.page.Assets;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.Renderer;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.RefusalException;
import nl.luwte.portal.platform.Today;
import nl.luwte.portal.region.RegionHelp;
import nl.luwte.portal.region.RegionPages;
import nl.luwte.portal.region.RegionTowns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlyerPagesTest {

    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Topics TOPICS = Topics.load(LANGUAGES);
    private static final String MARK = "0123 4567 89ab cdef 0123 4567 89ab cdef";
    private static final int ENSCHEDE = 4;
    private static final int ALMERE = 1;

    static List<Language> languages() {
        return LANGUAGES.all();
    }

    private static FlyerPages pages(String region, String day, boolean demo) {
        Region pack = Regions.load(region, LANGUAGES);
        Frames frames = new Frames(CATALOGUE, Assets.load(), LANGUAGES.all(), Map.of("en", "https://example.org/"), demo);
        RegionHelp help = new RegionHelp(pack, CATALOGUE);
        RegionPages forms = new RegionPages(pack, CATALOGUE, Questionnaires.load().all());
        Today today = new Today(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC));
        Flyers flyers = new Flyers(new RegionTowns(pack, CATALOGUE, help), help, "https://portal.example", today);
        return new FlyerPages(frames, new Shelf(TOPICS, frames, help, forms), flyers, MARK);
    }

    private static String html(View view) {
        return new String(new Renderer().render(view), StandardCharsets.UTF_8);
    }

    private static String twente(String language, String size) {
        return html(pages("twente", "2026-11-21", true).flyer(language, ENSCHEDE, size));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void theLargeSheetHoldsEveryNumberOfThePackWithItsSourceAndDay(Language language) {
        String page = twente(language.code(), "a4");
        for (Organisation one : Regions.load("twente", LANGUAGES).helpIn("enschede")) {
            assertTrue(one.phone().isEmpty() || page.contains(one.phone()), one.id());
            assertTrue(page.lines().anyMatch(line -> line.contains(">" + one.source() + " (") && line.contains(one.day())), one.id());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void whoAnswersAtNightStandsBeforeTheOthersAndNationalHelpBesideLocalHelp(Language language) {
        String page = twente(language.code(), "a6");
        List<Integer> places = List.of(page.indexOf("0800-0188"), page.indexOf("GGD Twente"), page.indexOf("033-448 11 86"), page.indexOf("portal.example/"));
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.get(0) > 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void whatThePackLacksIsToBeSupplied(Language language) {
        String missing = CATALOGUE.text(language, "page.to-be-supplied", Map.of());
        assertTrue(twente(language.code(), "a6").contains("<bdi>GGD Twente</bdi>\n– <em>" + missing + "</em>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void theHeadingIsTheNeutralWordAndTheTownAndTheLineToCompareIsTheAnchors(Language language) {
        String page = twente(language.code(), "a6");
        String title = CATALOGUE.text(language, "page.site-name", Map.of());
        assertTrue(page.contains("<title>" + title + "</title>"));
        assertTrue(page.contains("<h1><span>" + title + "</span> <bdi lang=\"nl\">Enschede</bdi></h1>"));
        assertTrue(page.contains(MARK));
        String headings = String.join(" ", page.lines().filter(line -> line.matches(".*<h[123]>.*")).toList()).replaceAll("<[^>]*>", "");
        assertEquals(List.of(), Wording.load().telling(headings));
    }

    @Test
    void aWalkInThatIsPastIsNotPrinted() {
        assertTrue(html(pages("flevoland-voorbeeld", "2026-11-21", true).flyer("nl", ALMERE, "a6")).contains("2026, van "));
        assertFalse(html(pages("flevoland-voorbeeld", "2027-10-01", true).flyer("nl", ALMERE, "a6")).contains(", van "));
    }

    @Test
    void theSmallSheetHasTheNextWalkInAndTheLargeOneAllThatCome() {
        FlyerPages pages = pages("flevoland-voorbeeld", "2026-11-21", true);
        assertEquals(1, html(pages.flyer("nl", ALMERE, "a6")).split(", van ", -1).length - 1);
        assertEquals(2, html(pages.flyer("nl", ALMERE, "a4")).split(", van ", -1).length - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void onceItsWordsArePastTheirDayTheFlyerSaysSo(Language language) {
        Topic words = TOPICS.in(Topic.Group.FLYER).get(0);
        String day = Frame.dayIn(language, words.validUntil());
        assertFalse(on(words.validUntil(), language).contains(again(language, day)));
        assertTrue(on(words.validUntil().plusDays(1), language).contains(again(language, day)));
    }

    private static String on(LocalDate day, Language language) {
        return withoutIsolates(html(pages("twente", day.toString(), true).flyer(language.code(), ENSCHEDE, "a6")));
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }

    private static String again(Language language, String day) {
        return withoutIsolates(CATALOGUE.text(language, "topic.again", Map.of("day", day)).replace("&", "&amp;"));
    }

    @Test
    void outsideADemoNoFlyerIsServedThatNobodyChecked() {
        FlyerPages real = pages("twente", "2026-11-21", false);
        assertTrue(html(real.flyer("nl", ENSCHEDE, "a4")).contains("0800-0188"));
        for (Language language : LANGUAGES.all()) {
            boolean falledBackOn = List.of("nl", "en").contains(language.code());
            assertEquals(falledBackOn, html(real.list(language.code())).contains("/p/4/a4"), language.code());
            if (!falledBackOn) {
                RefusalException refused = assertThrows(RefusalException.class, () -> real.flyer(language.code(), ENSCHEDE, "a4"));
                assertEquals(404, refused.refusal().status());
            }
        }
    }

    @Test
    void aTownThatIsNotThereHasNoFlyer() {
        assertThrows(RefusalException.class, () -> pages("twente", "2026-11-21", true).flyer("nl", 15, "a6"));
    }
}
