package nl.luwte.i18n.region;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.TextFile;

/** The texts of a pack, {@code <folder>/<language>.properties}: a key that stands in the first language stands in all of them. */
final class RegionTexts {
    private final String folder;
    private final String first;
    private final Map<String, Map<String, String>> byLanguage;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    /** @param byLanguage language code to its texts, in the order of the languages */
    RegionTexts(String folder, Map<String, Map<String, String>> byLanguage, Faults faults) {
        this.folder = folder;
        this.first = byLanguage.keySet().iterator().next();
        this.byLanguage = byLanguage;
        this.faults = faults;
    }

    static RegionTexts load(String folder, Languages languages, Faults faults) {
        return new RegionTexts(folder, read(folder, languages, faults), faults);
    }

    /** Language code to its texts; a language whose file cannot be read is one fault, and left out. */
    static Map<String, Map<String, String>> read(String folder, Languages languages, Faults faults) {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            try {
                byLanguage.put(language.code(), TextFile.read(folder + "/" + language.code() + ".properties"));
            } catch (DataException fault) {
                faults.add(fault);
            }
        }
        return byLanguage.isEmpty() ? Map.of(languages.first().code(), Map.of()) : byLanguage;
    }

    /** The text under a key, which must be there. */
    Localised required(String key) {
        if (!byLanguage.get(first).containsKey(key)) {
            fault(first, "missing key " + key);
        }
        return optional(key);
    }

    /** The text under a key; absent in the first language: to be supplied. */
    Localised optional(String key) {
        asked.add(key);
        Map<String, String> texts = new LinkedHashMap<>();
        boolean stands = byLanguage.get(first).containsKey(key);
        byLanguage.forEach((code, all) -> {
            String text = all.get(key);
            if (stands != (text != null)) {
                fault(code, stands ? "missing key " + key : key + " does not stand in " + first);
            } else if (stands && text.isBlank()) {
                fault(code, key + " is empty");
            } else if (stands) {
                texts.put(code, text);
            }
        });
        return new Localised(texts);
    }

    /** To be called after everything was asked for. */
    void refuseUnasked() {
        byLanguage.forEach((code, all) -> all.keySet().stream().filter(key -> !asked.contains(key))
                .forEach(key -> fault(code, "nothing asks for " + key)));
    }

    private void fault(String code, String message) {
        faults.add(new DataException(folder + "/" + code + ".properties: " + message));
    }
}
