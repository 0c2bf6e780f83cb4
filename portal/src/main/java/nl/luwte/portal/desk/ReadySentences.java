package nl.luwte.portal.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.sentence.Sentence;
import nl.luwte.i18n.sentence.Sentences;

/**
 * The ready sentences as the desk's page gets them: all languages at once, because the care worker reads them in one and
 * sends them in another. What the region pack knows is filled in here, the rest by her.
 */
public final class ReadySentences {

    /** Gaps that the care worker fills. A sentence with another gap is not offered: nobody may send "to be supplied". */
    private static final Set<String> FILLED_AT_THE_DESK = Set.of("day", "time", "place", "who");

    private final List<Language> languages;
    private final Map<Language, Map<String, String>> facts;
    private final List<Map<String, Object>> all;

    /**
     * @param facts what stands for {@code {days}} and {@code {night}} in a language; what the region pack does not know is absent
     */
    public ReadySentences(Sentences sentences, List<Language> languages, Function<Language, Map<String, String>> facts) {
        this.languages = List.copyOf(languages);
        this.facts = languages.stream().collect(Collectors.toMap(Function.identity(), facts));
        this.all = sentences.all().stream()
                .filter(this::offered)
                .map(sentence -> shown(sentence, sentences))
                .toList();
    }

    /** In the order in which they are offered. */
    public List<Map<String, Object>> all() {
        return all;
    }

    private boolean offered(Sentence sentence) {
        return languages.stream().allMatch(language -> gaps(sentence, language).stream().allMatch(FILLED_AT_THE_DESK::contains));
    }

    private List<String> gaps(Sentence sentence, Language language) {
        Set<String> known = facts.get(language).keySet();
        return sentence.needs().stream().filter(need -> !known.contains(need)).toList();
    }

    private Map<String, Object> shown(Sentence sentence, Sentences sentences) {
        Map<String, String> texts = new TreeMap<>();
        for (Language language : languages) {
            String text = sentences.texts(language).get(sentence.id());
            for (Map.Entry<String, String> fact : facts.get(language).entrySet()) {
                text = text.replace("{" + fact.getKey() + "}", fact.getValue());
            }
            texts.put(language.code(), text);
        }
        return Map.of("id", sentence.id(), "group", sentence.group(), "needs", gaps(sentence, languages.get(0)), "texts", texts);
    }
}
