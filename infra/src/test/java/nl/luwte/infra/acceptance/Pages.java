package nl.luwte.infra.acceptance;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.content.Topic;
import nl.luwte.i18n.content.Topics;
import nl.luwte.i18n.region.Regions;
import nl.luwte.infra.demo.DemoSetup;

/** The kinds of pages that a reader meets, each by an address below the language, and the languages in which she does. */
public final class Pages {
    /** Those that are read: start, help now, by need, by town, topics, the card, how accessible this is, doors, pictures, flyers. */
    public static final List<String> READ = List.of("", "/h", "/h/1", "/h/5", "/h/6", "/h/all", "/t", "/t/1", "/t/4", "/i", "/i/1", "/i/17", "/s", "/a", "/d", "/e", "/b", "/p");
    /** A topic that most languages do not have. */
    public static final String ELSEWHERE = "/i/10";
    /** What is for paper: the smallest and the largest. */
    public static final List<String> PAPER = List.of("/p/4/a6", "/p/4/a4");
    /** Those where something is told or read on the device itself. */
    public static final List<String> SEALING = List.of("/f/1", "/m");
    /** The same without script. */
    public static final List<String> PLAIN = List.of("/f/1/p", "/f/4/p", "/m/p");
    /** An address that there is not. */
    public static final String ABSENT = "/nothing";

    private static final Languages LANGUAGES = Languages.load();

    private Pages() {}

    /** All kinds. */
    public static List<String> all() {
        return Stream.of(READ, List.of(ELSEWHERE), PAPER, SEALING, PLAIN, List.of(ABSENT)).flatMap(List::stream).toList();
    }

    /** All kinds that answer 200. */
    public static List<String> found() {
        return all().stream().filter(kind -> !kind.equals(ABSENT)).toList();
    }

    /** Every topic and every town. */
    public static List<String> topicsAndTowns() {
        return Stream.concat(Topics.load(LANGUAGES).all().stream().filter(topic -> topic.group() != Topic.Group.FLYER).map(topic -> "/i/" + topic.number()),
                IntStream.rangeClosed(1, Regions.load(DemoSetup.REGION, LANGUAGES).municipalities().size()).mapToObj(town -> "/t/" + town)).toList();
    }

    /** The languages of the picker. */
    public static List<Language> languages() {
        return LANGUAGES.all();
    }

    /** Their codes. */
    public static List<String> codes() {
        return languages().stream().map(Language::code).toList();
    }
}
