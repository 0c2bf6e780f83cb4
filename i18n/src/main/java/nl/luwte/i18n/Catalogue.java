package nl.luwte.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.json.TextFile;

/**
 * The short texts of every page: {@code messages/<feature>/<language>.properties}, UTF-8, patterns of ICU MessageFormat with named
 * arguments. Only plain arguments ({@code {name}}) are used, so that a script can fill in an embedded text by replacement alone.
 */
public final class Catalogue {
    private static final String INDEX = "messages/index.json";

    private final Map<String, Map<String, Map<String, String>>> byFeature;

    private Catalogue(Map<String, Map<String, Map<String, String>>> byFeature) {
        this.byFeature = byFeature;
    }

    /**
     * Loads every feature in every language it is offered in.
     *
     * @throws DataException if a listed file is missing
     */
    public static Catalogue load(Languages languages) {
        Fields features = new Fields(INDEX, StrictJson.readLoosely(INDEX, Resources.bytes(INDEX)))
                .only(Set.of("version", "features"), Set.of()).version1().object("features");
        Map<String, Map<String, Map<String, String>>> byFeature = new LinkedHashMap<>();
        for (String feature : features.keys()) {
            Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
            for (String code : offered(languages, features.strings(feature))) {
                byLanguage.put(code, TextFile.read("messages/" + feature + "/" + code + ".properties"));
            }
            byFeature.put(feature, byLanguage);
        }
        return new Catalogue(byFeature);
    }

    /** The names of all features. */
    public Set<String> features() {
        return Collections.unmodifiableSet(byFeature.keySet());
    }

    /** The codes of the languages in which a feature is offered. */
    public Set<String> languages(String feature) {
        return Collections.unmodifiableSet(featureTexts(feature).keySet());
    }

    /**
     * One text, filled in.
     *
     * @param key feature, a dot, and the key within the feature ({@code tell.before.name})
     * @param arguments a value for every argument of the text; strings stand as they are, numbers in Latin digits
     * @throws DataException if the text or one of its arguments is missing
     */
    public String text(Language language, String key, Map<String, Object> arguments) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new DataException("a key starts with its feature and a dot: " + key);
        }
        String pattern = feature(language, key.substring(0, dot)).get(key.substring(dot + 1));
        if (pattern == null) {
            throw new DataException("no text " + key + " in " + language.code());
        }
        if (standsAsItIs(pattern)) {
            return pattern;
        }
        MessageFormat format = new MessageFormat(pattern, language.withLatinDigits());
        for (String argument : format.getArgumentNames()) {
            if (!arguments.containsKey(argument)) {
                throw new DataException("text " + key + " needs the argument " + argument);
            }
        }
        return format.format(arguments);
    }

    /** Whether a pattern has no argument and quotes nothing: most texts, and parsing them is most of the work of a page. */
    private static boolean standsAsItIs(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf('\'') < 0;
    }

    /** One text without arguments. */
    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /**
     * All texts of a feature, key within the feature to unfilled text, sorted by key: for embedding in a page.
     *
     * @throws DataException if the feature is not offered in this language
     */
    public Map<String, String> feature(Language language, String feature) {
        Map<String, String> texts = featureTexts(feature).get(language.code());
        if (texts == null) {
            throw new DataException("feature " + feature + " is not offered in " + language.code());
        }
        return texts;
    }

    private Map<String, Map<String, String>> featureTexts(String feature) {
        Map<String, Map<String, String>> texts = byFeature.get(feature);
        if (texts == null) {
            throw new DataException("no feature " + feature + " in " + INDEX);
        }
        return texts;
    }

    /** An empty list in the index means: all languages. */
    private static List<String> offered(Languages languages, List<String> listed) {
        return listed.isEmpty() ? languages.all().stream().map(Language::code).toList() : listed;
    }
}
