package nl.luwte.portal.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A day in words")
class FrameTest {

    @Test
    @DisplayName("has the year and the digits that Dutch papers have, in every language")
    void hasTheYearOfDutchPapers() {
        for (Language language : Languages.load().all()) {
            String day = Frame.dayIn(language, LocalDate.parse("2026-11-21"));
            assertTrue(day.contains("2026") && day.contains("21"), language.code() + " " + day);
        }
    }
}
