package nl.luwte.crypto.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;

/** Days as documents write them: {@code YYYY-MM-DD}, in Europe/Amsterdam. There are no times. */
public final class Day {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter STRICT = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Day() {
    }

    /** @throws Refused {@code field} unless a real day written as {@code YYYY-MM-DD} */
    public static LocalDate parse(String text) {
        try {
            Refused.unless(text.length() == 10, RefusalCode.FIELD);
            return LocalDate.parse(text, STRICT);
        } catch (DateTimeParseException e) {
            throw new Refused(RefusalCode.FIELD);
        }
    }

    public static String format(LocalDate day) {
        return STRICT.format(day);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** The day as the number YYYYMMDD. */
    public static int toNumber(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** @throws Refused {@code field} unless a real day */
    public static LocalDate ofNumber(int number) {
        Refused.unless(number > 0 && number <= 99_991_231, RefusalCode.FIELD);
        return parse(String.format("%04d-%02d-%02d", number / 10_000, number / 100 % 100, number % 100));
    }
}
