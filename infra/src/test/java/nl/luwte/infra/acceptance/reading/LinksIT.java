package nl.luwte.infra.acceptance.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Contact;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.wording.Wording;
import nl.luwte.infra.acceptance.Installation;
import nl.luwte.infra.acceptance.Pages;
import nl.luwte.infra.acceptance.reading.Crawl.Link;
import nl.luwte.infra.acceptance.reading.Crawl.Visited;
import nl.luwte.infra.demo.DemoSetup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Installation.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who follows every link from the first page")
class LinksIT {
    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);
    private static final Wording WORDING = Wording.load();

    private final Region region = Regions.load(DemoSetup.REGION, LANGUAGES);
    private Crawl crawl;

    @BeforeAll
    void followsThem(Installation installation) throws Exception {
        crawl = Crawl.from(installation.at("/"));
    }

    @Test
    @DisplayName("finds a page behind each of them")
    void findsAPage() throws Exception {
        assertEquals(List.of(), crawl.pages().stream().filter(page -> page.status() != 200).map(page -> page.status() + " " + page.path() + " on " + page.from()).toList());
        for (String asset : crawl.assets()) {
            assertEquals(200, crawl.status(asset), asset);
        }
    }

    @Test
    @DisplayName("finds the same pages in every language, each topic and each town among them")
    void findsTheSameInEveryLanguage() {
        Map<String, Set<String>> pages = crawl.pages().stream().filter(page -> !page.language().isEmpty())
                .collect(Collectors.groupingBy(Visited::language, Collectors.mapping(page -> page.path().substring(1 + page.language().length()), Collectors.toCollection(TreeSet::new))));
        assertEquals(new TreeSet<>(Pages.codes()), new TreeSet<>(pages.keySet()));
        Set<String> wanted = new TreeSet<>(Pages.topicsAndTowns());
        wanted.addAll(Pages.found());
        pages.forEach((code, found) -> {
            assertEquals(pages.get(Pages.codes().get(0)), found, code);
            assertTrue(found.containsAll(wanted), () -> code + " lacks " + wanted.stream().filter(path -> !found.contains(path)).toList());
        });
    }

    @Test
    @DisplayName("reads the neutral word in every title, and nothing telling in a title, an address or the name of a file")
    void readsNothingTelling() {
        for (Visited page : crawl.pages()) {
            String title = page.body().replaceFirst("(?s).*<title>(.*?)</title>.*", "$1");
            assertEquals(CATALOGUE.text(language(page), "page.title"), title, page.path());
            assertEquals(List.of(), WORDING.telling(title), title);
            assertEquals(List.of(), WORDING.telling(page.path()), page.path());
        }
        crawl.assets().forEach(asset -> assertEquals(List.of(), WORDING.telling(asset), asset));
        assertEquals(List.of("politie"), WORDING.telling("/nl/politie"));
    }

    @Test
    @DisplayName("tells no other site where she comes from, and is told that it is another site")
    void isToldOfOtherSites() {
        assertEquals(List.of(), faults(Link::isElsewhere, 100, (page, link) -> {
            Language language = language(page);
            boolean told = Stream.of("page.external", "topic.other-site").anyMatch(key -> link.rest().contains(escaped(CATALOGUE.text(language, key))));
            return told && link.attributes().contains("rel=\"noreferrer nofollow\"");
        }));
        assertEquals(List.of(), faults(Link::isWayOut, 100, (page, link) -> link.attributes().contains("rel=\"noreferrer nofollow\"")));
    }

    @Test
    @DisplayName("sees on the same page where each telephone number was read, and when")
    void seesWhereANumberWasRead() {
        assertEquals(List.of(), faults(Link::isCall, 100, (page, link) -> sources(link.address().substring("tel:".length()), language(page)).stream().anyMatch(page.body()::contains)));
    }

    /** How the source of this number stands on a page, up to the day, for each organisation or person that has it. */
    private List<String> sources(String dial, Language language) {
        Stream<String> organisations = region.organisations().stream().filter(each -> each.dial().equals(dial)).map(Organisation::source);
        Stream<String> persons = region.contacts().stream().filter(each -> each.dial().equals(dial)).map(Contact::source);
        return Stream.concat(organisations, persons)
                .map(source -> escaped(CATALOGUE.text(language, "page.source", Map.of("source", source, "day", "DAY"))).replaceFirst("DAY.*", "")).toList();
    }

    /** What does not hold of the links of a kind, with the page; there must be as many links as this at least. */
    private List<String> faults(Predicate<Link> kind, int least, BiPredicate<Visited, Link> holds) {
        int looked = 0;
        TreeSet<String> faults = new TreeSet<>();
        for (Visited page : crawl.pages()) {
            for (Link link : page.links().stream().filter(kind).toList()) {
                looked++;
                if (!holds.test(page, link)) {
                    faults.add(link.address() + " on " + page.path());
                }
            }
        }
        int all = looked;
        assertTrue(all >= least, () -> "only " + all + " links");
        return List.copyOf(faults);
    }

    private static Language language(Visited page) {
        return LANGUAGES.find(page.language()).orElse(LANGUAGES.first());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
