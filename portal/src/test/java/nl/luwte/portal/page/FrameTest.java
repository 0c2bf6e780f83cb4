package nl.luwte.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import org.junit.jupiter.api.Test;

/** A day in words. */
class FrameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static final Languages LANGUAGES = Languages.load();

    @Test
    void isWrittenInWordsOfTheLanguage() {
        assertEquals("31 mei 2026", Frame.dayIn(LANGUAGES.get("nl"), DAY));
        assertEquals("May 31, 2026", Frame.dayIn(LANGUAGES.get("en"), DAY));
    }

    @Test
    void hasTheDigitsAndTheYearOfDutchPapersInEveryLanguage() {
        for (Language language : LANGUAGES.all()) {
            String day = Frame.dayIn(language, DAY);
            assertTrue(day.contains("31") && day.contains("2026"), day);
        }
    }

    @Test
    void isTheSameWhenManyAskAtOnce() {
        List<String> days = IntStream.rangeClosed(1, 28)
                .mapToObj(day -> day + " mei 2026")
                .toList();
        Set<Boolean> right = IntStream.range(0, 28_000)
                .parallel()
                .mapToObj(number -> days.get(number % 28)
                        .equals(Frame.dayIn(LANGUAGES.get("nl"), LocalDate.of(2026, 5, number % 28 + 1))))
                .collect(Collectors.toSet());
        assertEquals(Set.of(true), right);
    }
}
