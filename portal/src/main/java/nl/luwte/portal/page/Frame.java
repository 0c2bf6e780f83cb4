package nl.luwte.portal.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;

/**
 * What every page has: its language, the way out, the banner of a trial.
 *
 * @param path  the page's address below the language, as {@code f/1}; empty for the start page
 * @param exit  address of a neutral site in this language
 * @param policy what this page may load
 */
public record Frame(
        Catalogue catalogue,
        Assets assets,
        List<Language> languages,
        Language language,
        String path,
        String exit,
        boolean demo,
        Policy policy) {

    /** How a day is written. Slow to make, and no two threads may use the same one: copied for each use. */
    private static final Map<Language, DateFormat> DAYS = new ConcurrentHashMap<>();

    /** The text with this key, as {@code page.exit}. */
    public String text(String key) {
        return catalogue.text(language, key, Map.of());
    }

    /** The text with this key and one value in it. */
    public String text(String key, String name, Object value) {
        return text(key, Map.of(name, value));
    }

    /** The text with this key and several values in it. */
    public String text(String key, Map<String, Object> values) {
        return catalogue.text(language, key, values);
    }

    /** The text with this key in another language. */
    public String textIn(Language other, String key) {
        return catalogue.text(other, key, Map.of());
    }

    /** A file this page loads. */
    public Assets.Asset asset(String name) {
        return assets.named(name);
    }

    /** Path data of a pictogram. */
    public String pictogram(String name) {
        return assets.pictogram(name);
    }

    /** A day in words of this language, with Latin digits. */
    public String day(LocalDate day) {
        return dayIn(language, day);
    }

    /** A day in words of a language, with Latin digits and the years that Dutch papers have. */
    public static String dayIn(Language language, LocalDate day) {
        DateFormat format = (DateFormat) DAYS.computeIfAbsent(language, Frame::days).clone();
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static DateFormat days(Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMd", language.withLatinDigits());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** {@code rtl} or {@code ltr}. */
    public String direction() {
        return language.rtl() ? "rtl" : "ltr";
    }

    /** Address of a page in the same language. */
    public String to(String other) {
        return other.isEmpty() ? "/" + language.code() : "/" + language.code() + "/" + other;
    }

    /** Address of this page in another language. */
    public String in(Language other) {
        return path.isEmpty() ? "/" + other.code() : "/" + other.code() + "/" + path;
    }
}
