package nl.luwte.i18n.region;

import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Language;

/**
 * A text in every language, or nothing while it is still to be supplied.
 *
 * @param byLanguage language code to text; empty: to be supplied
 */
public record Localised(Map<String, String> byLanguage) {

    /** The text, or nothing while it is to be supplied. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(byLanguage.get(language.code()));
    }
}
