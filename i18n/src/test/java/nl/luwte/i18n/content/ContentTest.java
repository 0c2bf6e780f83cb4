package nl.luwte.i18n.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The topics of this build. The clock is the real one: content past its day stops the build. */
@DisplayName("The topics of this build")
class ContentTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final Topics TOPICS = Topics.load(LANGUAGES);
    /** Below this a text counts as hard; ordinary Dutch news stands near 55. */
    private static final double PLAIN = 60;
    private static final double LONGEST_MEAN = 11;

    @Test
    @DisplayName("have no fault, today")
    void haveNoFault() {
        assertEquals(List.of(), ContentCheck.faults(Resources::find, LANGUAGES, organisations(), LocalDate.now(Clock.systemUTC())));
    }

    @Test
    @DisplayName("have every first topic in every language, with the same pictograms and links as in Dutch")
    void areTranslatedWhole() {
        for (Topic topic : TOPICS.all()) {
            TopicText dutch = topic.in("nl").orElseThrow();
            topic.texts().forEach((code, text) -> {
                assertEquals(dutch.pictograms(), text.pictograms(), topic.id() + " " + code);
                assertEquals(new TreeSet<>(names(dutch)), new TreeSet<>(names(text)), topic.id() + " " + code);
            });
        }
        Stream.of(Topic.Group.FIRST, Topic.Group.CARD, Topic.Group.FLYER).flatMap(group -> TOPICS.in(group).stream())
                .forEach(topic -> assertEquals(Set.copyOf(Topics.codes(LANGUAGES)), topic.texts().keySet(), topic.id()));
    }

    static Stream<Topic> topics() {
        return TOPICS.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    @DisplayName("read as plain in Dutch and in English")
    void readAsPlain(Topic topic) {
        for (String code : List.of("nl", "en")) {
            Readability found = Readability.of(code, topic.in(code).orElseThrow().words());
            assertTrue(found.ease() >= PLAIN && found.wordsPerSentence() <= LONGEST_MEAN, topic.id() + " " + code + " " + found);
        }
    }

    private static List<String> names(TopicText text) {
        return text.targets().stream().map(Target::toString).toList();
    }

    private static Set<String> organisations() {
        return Regions.ids().stream().flatMap(id -> Regions.load(id, LANGUAGES).organisations().stream())
                .map(Region.Organisation::id).collect(Collectors.toSet());
    }
}
