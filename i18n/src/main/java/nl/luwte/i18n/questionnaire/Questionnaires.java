package nl.luwte.i18n.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** All forms of this build, the current and the older editions, found by id, by number or by hash. */
public final class Questionnaires {
    private static final String INDEX = "questionnaires/index.json";

    private final Map<String, Edition> current = new LinkedHashMap<>();
    private final Map<String, Edition> byHash = new LinkedHashMap<>();

    private Questionnaires() {
    }

    /**
     * Loads and checks every form of {@code questionnaires/index.json}.
     *
     * @throws DataException if a file is missing or breaks docs/format/questionnaire.md
     */
    public static Questionnaires load() {
        Questionnaires all = new Questionnaires();
        Fields index = new Fields(INDEX, StrictJson.readLoosely(INDEX, Resources.bytes(INDEX)));
        index.only(Set.of("version", "questionnaires"), Set.of()).version1();
        for (Fields entry : index.objects("questionnaires")) {
            entry.only(Set.of("id", "old"), Set.of());
            all.add(entry.string("id"), entry.strings("old"));
        }
        return all;
    }

    /** The current editions, in the order of the index. */
    public List<Edition> all() {
        return List.copyOf(current.values());
    }

    /** The current edition of a form. */
    public Optional<Edition> current(String id) {
        return Optional.ofNullable(current.get(id));
    }

    /** The current edition of the form with this number in its address. */
    public Optional<Edition> byForm(int form) {
        return current.values().stream().filter(edition -> edition.questionnaire().form() == form).findFirst();
    }

    /** A current or older edition by the SHA-256 of its structure, base64url. */
    public Optional<Edition> byHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    private void add(String id, List<String> old) {
        String folder = "questionnaires/" + id;
        Edition edition = read(folder);
        Questionnaire questionnaire = edition.questionnaire();
        if (!questionnaire.id().equals(id) || byForm(questionnaire.form()).isPresent()) {
            throw new DataException(folder + ": its id must be " + id + " and no other form may have its number");
        }
        current.put(id, edition);
        byHash.put(questionnaire.hash(), edition);
        for (String hash : old) {
            Edition older = read(folder + "/old/" + hash);
            if (!older.questionnaire().id().equals(id) || !older.questionnaire().hash().equals(hash)) {
                throw new DataException(folder + "/old/" + hash + ": is not " + id + " with that hash");
            }
            byHash.put(hash, older);
        }
    }

    private static Edition read(String folder) {
        byte[] structure = Resources.bytes(folder + "/structure.json");
        Set<String> codes = StructureReader.read(folder + "/structure.json", structure).languages().keySet();
        Map<String, byte[]> languages = new LinkedHashMap<>();
        codes.forEach(code -> languages.put(code, Resources.bytes(folder + "/" + code + ".json")));
        return Edition.of(folder, structure, languages);
    }
}
