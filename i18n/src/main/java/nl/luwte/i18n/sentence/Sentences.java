package nl.luwte.i18n.sentence;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** All ready sentences, in the order in which they are offered. */
public final class Sentences {
    private static final String FOLDER = "sentences/";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]");
    private static final Pattern SAID = Pattern.compile(".*\\S.*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> PLACEHOLDERS = Set.of("day", "days", "time", "place", "night", "who");

    private final List<String> groups;
    private final Map<String, Sentence> byId;
    private final Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();

    private Sentences(List<String> groups, Map<String, Sentence> byId) {
        this.groups = groups;
        this.byId = byId;
    }

    /**
     * Loads and checks the sentences.
     *
     * @param languages every sentence must stand in all of these, with the placeholders that the index names
     * @throws DataException if a file is missing or breaks docs/format/sentences.md
     */
    public static Sentences load(Languages languages) {
        Sentences sentences = index(FOLDER + "index.json", Resources.bytes(FOLDER + "index.json"));
        for (Language language : languages.all()) {
            String file = FOLDER + language.code() + ".json";
            sentences.add(file, language, Resources.bytes(file));
        }
        return sentences;
    }

    /** Reads the list without the words. */
    static Sentences index(String file, byte[] bytes) {
        Fields top = new Fields(file, StrictJson.readLoosely(file, bytes));
        top.only(Set.of("version", "groups", "sentences"), Set.of()).version1();
        List<String> groups = top.strings("groups");
        Map<String, Sentence> byId = new LinkedHashMap<>();
        for (Fields fields : top.objects("sentences")) {
            Sentence sentence = sentence(fields);
            if (!groups.contains(sentence.group()) || byId.put(sentence.id(), sentence) != null) {
                throw fields.error("its group is unknown, or it stands twice: " + sentence.id());
            }
        }
        return new Sentences(groups, Collections.unmodifiableMap(byId));
    }

    /** Adds the words in one language. */
    void add(String file, Language language, byte[] bytes) {
        Fields top = new Fields(file, StrictJson.readLoosely(file, bytes));
        top.only(Set.of("version", "language", "sentences"), Set.of()).version1();
        Map<String, String> texts = top.stringMap("sentences");
        if (!top.string("language").equals(language.code()) || !texts.keySet().equals(byId.keySet())) {
            throw top.error("expected " + language.code() + " with " + byId.keySet() + ", found " + texts.keySet());
        }
        byId.values().forEach(sentence -> checkText(top, sentence, texts.get(sentence.id())));
        byLanguage.put(language.code(), texts);
    }

    /** The groups, in the order in which they are offered. */
    public List<String> groups() {
        return groups;
    }

    /** Every sentence, in the order in which they are offered. */
    public List<Sentence> all() {
        return List.copyOf(byId.values());
    }

    /** The sentence with this id. */
    public Optional<Sentence> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * All sentences in one language, id to text with its placeholders: for embedding in a page.
     *
     * @throws DataException if the sentences were not loaded in this language
     */
    public Map<String, String> texts(Language language) {
        Map<String, String> texts = byLanguage.get(language.code());
        if (texts == null) {
            throw new DataException("no sentences in " + language.code());
        }
        return texts;
    }

    private static Sentence sentence(Fields fields) {
        fields.only(Set.of("id", "group", "needs"), Set.of("source", "day"));
        if (fields.has("source") != fields.has("day")) {
            throw fields.error("a source has a day");
        }
        List<String> needs = fields.strings("needs");
        if (!PLACEHOLDERS.containsAll(needs)) {
            throw fields.error("needs: only " + PLACEHOLDERS);
        }
        Optional<Sentence.Basis> basis = fields.has("source")
                ? Optional.of(new Sentence.Basis(fields.string("source", SAID), fields.string("day", DAY)))
                : Optional.empty();
        return new Sentence(fields.string("id", ID), fields.string("group", ID), needs, basis);
    }

    private static void checkText(Fields fields, Sentence sentence, String text) {
        List<String> found = PLACEHOLDER.matcher(text).results().map(result -> result.group(1)).toList();
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (text.isBlank() || rest.contains("{") || rest.contains("}") || found.size() != sentence.needs().size()
                || !new HashSet<>(found).equals(Set.copyOf(sentence.needs()))) {
            throw fields.error(sentence.id() + ": needs each of " + sentence.needs() + " once, found " + found);
        }
    }
}
