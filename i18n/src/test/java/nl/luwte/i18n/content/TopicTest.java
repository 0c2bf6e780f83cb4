package nl.luwte.i18n.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A topic")
class TopicTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @Test
    @DisplayName("about rules is served outside a demo only in a translation that somebody checked")
    void servesNoUncheckedRules() {
        Topic rules = topic(true, Map.of("es", false, "ro", true));
        assertFalse(rules.servedIn("es", false).isPresent());
        assertTrue(rules.servedIn("es", true).isPresent());
        assertTrue(rules.servedIn("ro", false).isPresent());
        assertTrue(rules.servedIn("nl", false).isPresent() && rules.servedIn("en", false).isPresent());
    }

    @Test
    @DisplayName("that tells of no rules is served unchecked, and says so")
    void servesOtherTopics() {
        assertTrue(topic(false, Map.of("es", false)).servedIn("es", false).isPresent());
    }

    @Test
    @DisplayName("about rules is open until the texts that everybody falls back on are checked")
    void isOpen() {
        assertTrue(topic(true, Map.of("nl", true, "en", false)).isOpen());
        assertFalse(topic(true, Map.of("nl", true, "en", true)).isOpen());
        assertFalse(topic(false, Map.of()).isOpen());
    }

    @Test
    @DisplayName("that does not exist in a language is not served in it")
    void servesNoOtherLanguage() {
        assertEquals(Optional.empty(), topic(false, Map.of()).servedIn("pl", true));
    }

    /** @param checked by language */
    private static Topic topic(boolean legal, Map<String, Boolean> checked) {
        Map<String, TopicText> texts = new LinkedHashMap<>();
        Map<String, Boolean> all = new LinkedHashMap<>(Map.of("nl", false, "en", false));
        all.putAll(checked);
        all.forEach((code, yes) -> texts.put(code, new TopicText("T", "L", 1, yes ? Optional.of(new Review("jurist", DAY)) : Optional.empty(), Markup.parse("x"))));
        return new Topic("one", 1, "ear", Topic.Group.FIRST, Set.of(), legal, DAY, List.of(new Source(DAY, "S")), texts);
    }
}
