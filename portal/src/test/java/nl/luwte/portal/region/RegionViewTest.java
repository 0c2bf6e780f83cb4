package nl.luwte.portal.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.portal.page.Frame;
import org.junit.jupiter.api.Test;

class RegionViewTest {

    private final Languages languages = Languages.load();
    private final Region region = Regions.load("twente", languages);
    private final RegionView view = new RegionView(region, Catalogue.load(languages));

    @Test
    void theDayOfASourceIsInWordsOfTheReaderOnTheCardsOfAFormToo() {
        for (Language language : languages.all()) {
            for (Map<String, Object> card : view.help(language)) {
                LocalDate day = LocalDate.parse(region.organisation((String) card.get("id")).orElseThrow().day());
                String source = (String) card.get("source");
                assertTrue(source.contains(Frame.dayIn(language, day)), source);
                assertFalse(source.contains(day.toString()), source);
            }
        }
    }

    @Test
    void theDeskLearnsWhichOptionLetsATeamReceive() {
        Language dutch = languages.all().get(0);
        List<Object> options = view.allChannels(dutch).stream().map(channel -> channel.get("receives")).filter(Objects::nonNull).toList();
        assertEquals(List.of("zorgcoordinator", "ggd", "exit"), options);
        assertFalse(view.channels(List.of("m", "v", "c"), dutch).stream().anyMatch(channel -> channel.containsKey("receives")));
    }
}
