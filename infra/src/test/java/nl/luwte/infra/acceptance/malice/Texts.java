package nl.luwte.infra.acceptance.malice;

import java.util.Map;
import nl.luwte.i18n.Catalogue;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;

/** The words that pages show, from the same files, so that a test names what is said and not how. */
public final class Texts {
    private static final Languages LANGUAGES = Languages.load();
    private static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);

    private final Language language;

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts in(String code) {
        return new Texts(LANGUAGES.get(code));
    }

    public String say(String key) {
        return CATALOGUE.text(language, key);
    }

    public String say(String key, Map<String, Object> arguments) {
        return CATALOGUE.text(language, key, arguments);
    }
}
