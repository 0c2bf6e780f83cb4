package nl.luwte.i18n.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link of a text leads.
 *
 * @param kind {@code i} topic, {@code p} page, {@code f} form, {@code tel} or {@code site} of an organisation
 */
public record Target(String kind, String name) {
    private static final Pattern FORM = Pattern.compile("(i|p|f|tel|site):([a-z0-9][a-z0-9.-]{0,31})");

    /** The target in a link's destination, if it is one of ours. */
    static Optional<Target> of(String destination) {
        Matcher matcher = FORM.matcher(destination);
        return matcher.matches() ? Optional.of(new Target(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + name;
    }
}
