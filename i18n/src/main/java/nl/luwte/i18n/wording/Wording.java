package nl.luwte.i18n.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** The words of {@code wording.json}: beginnings or parts of words, in lower case. */
public final class Wording {
    private static final String FILE = "wording.json";

    private final List<String> everywhere;
    private final Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    private final List<String> telling;
    private final Map<String, List<String>> quotations = new LinkedHashMap<>();

    private Wording(Fields file) {
        file.only(Set.of("version", "everywhere", "languages", "telling", "quotations"), Set.of()).version1();
        everywhere = file.strings("everywhere");
        telling = file.strings("telling");
        Fields languages = file.object("languages");
        languages.keys().forEach(code -> byLanguage.put(code, languages.strings(code)));
        for (Fields quotation : file.objects("quotations")) {
            quotation.only(Set.of("language", "words", "reason"), Set.of());
            quotations.computeIfAbsent(quotation.string("language"), code -> new ArrayList<>()).add(quotation.string("words"));
        }
    }

    /** @throws nl.luwte.i18n.json.DataException if the file breaks its rules */
    public static Wording load() {
        return new Wording(new Fields(FILE, StrictJson.readLoosely(FILE, Resources.bytes(FILE))));
    }

    /** The codes of the languages that have words of their own here. */
    public Set<String> languages() {
        return Set.copyOf(byLanguage.keySet());
    }

    /**
     * The forbidden words in a text; quotations that are let through do not count.
     *
     * @param language code of the language of the text
     */
    public List<String> forbidden(String language, String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String quotation : quotations.getOrDefault(language, List.of())) {
            rest = rest.replace(quotation.toLowerCase(Locale.ROOT), " ");
        }
        List<String> found = new ArrayList<>(parts(everywhere, rest));
        found.addAll(parts(byLanguage.getOrDefault(language, List.of()), rest));
        return List.copyOf(found);
    }

    /** The parts of a title, address or file name that tell a bystander what this is about. */
    public List<String> telling(String name) {
        return parts(telling, name.toLowerCase(Locale.ROOT));
    }

    private static List<String> parts(List<String> words, String lower) {
        return words.stream().filter(lower::contains).toList();
    }
}
