package nl.luwte.i18n;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** The languages of {@code languages.json}, in the order of the picker; the first one is the text of record. */
public final class Languages {
    private static final String FILE = "languages.json";
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private final Map<String, Language> byCode;

    private Languages(Map<String, Language> byCode) {
        this.byCode = byCode;
    }

    /** @throws DataException if the file breaks its rules */
    public static Languages load() {
        Fields file = new Fields(FILE, StrictJson.readLoosely(FILE, Resources.bytes(FILE)));
        file.only(Set.of("version", "languages"), Set.of()).version1();
        Map<String, Language> byCode = new LinkedHashMap<>();
        for (Fields entry : file.objects("languages")) {
            entry.only(Set.of("code", "name", "rtl"), Set.of());
            Language language = new Language(entry.string("code", CODE), entry.string("name"), entry.flag("rtl"));
            if (byCode.put(language.code(), language) != null) {
                throw entry.error("stands twice: " + language.code());
            }
        }
        if (byCode.isEmpty()) {
            throw new DataException(FILE + ": no languages");
        }
        return new Languages(byCode);
    }

    public List<Language> all() {
        return List.copyOf(byCode.values());
    }

    public Language first() {
        return byCode.values().iterator().next();
    }

    /** The language with this code, if the portal speaks it. */
    public Optional<Language> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws DataException if the portal does not speak it */
    public Language get(String code) {
        return find(code).orElseThrow(() -> new DataException("no such language: " + code));
    }
}
