package nl.luwte.i18n.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** The words of {@code wording.json}: beginnings or parts of words, in lower case. */
public final class Wording {
    private static final String FILE = "wording.json";

    private final List<String> everywhere;
    private final Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    private final Map<String, List<String>> absolute = new LinkedHashMap<>();
    private final List<String> telling;
    private final Map<String, List<String>> quotations = new LinkedHashMap<>();

    private Wording(Fields file) {
        file.only(Set.of("version", "everywhere", "languages", "absolute", "telling", "quotations"), Set.of()).version1();
        everywhere = file.strings("everywhere");
        telling = file.strings("telling");
        read(file.object("languages"), byLanguage);
        read(file.object("absolute"), absolute);
        for (Fields quotation : file.objects("quotations")) {
            quotation.only(Set.of("language", "words", "reason"), Set.of());
            quotations.computeIfAbsent(quotation.string("language"), code -> new ArrayList<>()).add(quotation.string("words"));
        }
    }

    /** @throws nl.luwte.i18n.json.DataException if the file breaks its rules */
    public static Wording load() {
        return new Wording(new Fields(FILE, StrictJson.readLoosely(FILE, Resources.bytes(FILE))));
    }

    private static void read(Fields languages, Map<String, List<String>> words) {
        languages.keys().forEach(code -> words.put(code, languages.strings(code)));
    }

    /** The codes of the languages that have words of both kinds here. */
    public Set<String> languages() {
        return byLanguage.keySet().stream().filter(absolute::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The forbidden words in a text; quotations that are let through do not count.
     *
     * @param language code of the language of the text
     */
    public List<String> forbidden(String language, String text) {
        String rest = rest(language, text);
        List<String> found = new ArrayList<>(parts(everywhere, rest));
        found.addAll(parts(byLanguage.getOrDefault(language, List.of()), rest));
        return List.copyOf(found);
    }

    /** The words in a text that promise without exception: not where it tells of a duty, of a rule or of what others do. */
    public List<String> absolute(String language, String text) {
        return parts(absolute.getOrDefault(language, List.of()), rest(language, text));
    }

    /** A text in lower case, without the quotations that are let through. */
    private String rest(String language, String text) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String quotation : quotations.getOrDefault(language, List.of())) {
            rest = rest.replace(quotation.toLowerCase(Locale.ROOT), " ");
        }
        return rest;
    }

    /** The parts of a title, address or file name that tell a bystander what this is about. */
    public List<String> telling(String name) {
        return parts(telling, name.toLowerCase(Locale.ROOT));
    }

    private static List<String> parts(List<String> words, String lower) {
        return words.stream().filter(lower::contains).toList();
    }
}
