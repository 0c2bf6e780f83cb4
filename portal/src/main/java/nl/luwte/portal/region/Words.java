package nl.luwte.portal.region;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.region.Localised;

/** Facts of a pack in the words of a language. */
record Words(Catalogue catalogue, boolean example) {

    /** The text, or that it is to be supplied. */
    String of(Localised text, Language language) {
        return text.in(language).orElseGet(() -> toBeSupplied(language));
    }

    String toBeSupplied(Language language) {
        return catalogue.text(language, "page.to-be-supplied");
    }

    /** A fact, with a mark where it is an invented one. */
    String marked(String fact, Language language) {
        return example ? catalogue.text(language, "page.example", Map.of("fact", fact)) : fact;
    }

    /** As "maandag, woensdag en vrijdag". */
    static String days(Collection<DayOfWeek> days, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        return list(
                days.stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, locale)).toList(),
                ListFormatter.Type.AND,
                language);
    }

    /** Names of languages, as "Nederlands en Engels"; empty where there is none. */
    static String languages(Collection<String> codes, Language language) {
        ULocale locale = ULocale.forLanguageTag(language.code());
        return list(
                codes.stream().map(code -> ULocale.getDisplayLanguage(code, locale)).toList(),
                ListFormatter.Type.AND,
                language);
    }

    static String list(List<String> names, ListFormatter.Type type, Language language) {
        return ListFormatter.getInstance(ULocale.forLanguageTag(language.code()), type, ListFormatter.Width.WIDE)
                .format(names);
    }
}
