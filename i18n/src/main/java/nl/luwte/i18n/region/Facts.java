package nl.luwte.i18n.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.json.Fields;

/** Reads the kinds of values that several parts of a pack have, and refuses each in words. */
final class Facts {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    static final Pattern SAID = Pattern.compile(".*\\S.*");
    static final Pattern SITE = Pattern.compile("(https://[a-z0-9./-]+)?");

    private static final Pattern DIAL = Pattern.compile("\\+?[0-9]*");
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int ADULT = 18;
    private static final int OLDEST_MINIMUM = 30;

    private Facts() {
    }

    /** Where something was read. */
    static String source(Fields fields) {
        String source = fields.string("source");
        if (source.isBlank()) {
            throw fields.error("the source is missing: where was this read?");
        }
        return source;
    }

    /** When it was read, {@code YYYY-MM-DD}. */
    static String day(Fields fields) {
        return date(fields, "day").toString();
    }

    static LocalDate date(Fields fields, String key) {
        return parsed(fields, key, LocalDate::parse, "a day is expected, as 2026-11-21");
    }

    static LocalTime time(Fields fields, String key) {
        return parsed(fields, key, LocalTime::parse, "a time is expected, as 17:30");
    }

    private static <T> T parsed(Fields fields, String key, Function<String, T> parser, String expected) {
        String value = fields.string(key);
        try {
            return parser.apply(value);
        } catch (DateTimeParseException e) {
            throw fields.error(key + ": " + expected + ", found \"" + value + "\"");
        }
    }

    /** Digits to dial, those of the number that is shown. */
    static String dial(Fields fields) {
        String dial = fields.string("dial", DIAL);
        if (!dial.equals(fields.string("phone").replaceAll("[^0-9+]", ""))) {
            throw fields.error("dial: not the digits of phone");
        }
        return dial;
    }

    static Set<DayOfWeek> week(Fields fields, String key) {
        List<DayOfWeek> days = known(fields, key, WEEK).stream().map(day -> DayOfWeek.of(WEEK.indexOf(day) + 1)).toList();
        return days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    static List<String> languages(Fields fields) {
        List<String> codes = fields.strings("languages");
        codes.stream().filter(code -> !LANGUAGE.matcher(code).matches()).forEach(code -> {
            throw fields.error("languages: not the code of a language: " + code);
        });
        return codes;
    }

    static Set<Need> needs(Fields fields) {
        List<String> ids = known(fields, "needs", Stream.of(Need.values()).map(Need::id).toList());
        if (ids.isEmpty()) {
            throw fields.error("needs: name at least one, else nobody finds it");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(Stream.of(Need.values()).filter(need -> ids.contains(need.id())).toList()));
    }

    private static List<String> known(Fields fields, String key, List<String> allowed) {
        List<String> values = fields.strings(key);
        values.stream().filter(value -> !allowed.contains(value)).forEach(value -> {
            throw fields.error(key + ": expected " + allowed + ", found " + value);
        });
        return values;
    }

    /** One of the values that an id can have. */
    static <T> T one(Fields fields, String place, String id, T[] values, Function<T, String> idOf) {
        return Stream.of(values).filter(value -> idOf.apply(value).equals(id)).findFirst()
                .orElseThrow(() -> fields.error(place + ": expected " + Stream.of(values).map(idOf).toList() + ", found " + id));
    }

    static int minimumAge(Fields fields, String key) {
        int age = fields.number(key);
        if (age < ADULT || age > OLDEST_MINIMUM) {
            throw fields.error(key + ": " + ADULT + " to " + OLDEST_MINIMUM);
        }
        return age;
    }
}
