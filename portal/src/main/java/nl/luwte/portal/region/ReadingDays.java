package nl.luwte.portal.region;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.luwte.i18n.Language;

/** Days of the week in the words of a language. */
final class ReadingDays {

    private ReadingDays() {}

    /** A list as that language writes it, as "maandag, woensdag en vrijdag". */
    static String inWords(Collection<DayOfWeek> days, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        List<String> names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .toList();
        return ListFormatter.getInstance(ULocale.forLocale(locale)).format(names);
    }
}
