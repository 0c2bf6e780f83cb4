package nl.luwte.i18n.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.json.DataException;

/** One edition of a form: its structure, its texts, and the bytes of both as they are served and hashed. */
public final class Edition {
    private final Questionnaire questionnaire;
    private final Map<String, QuestionnaireText> texts;
    private final byte[] structure;
    private final Map<String, byte[]> languages;

    private Edition(Questionnaire questionnaire, Map<String, QuestionnaireText> texts, byte[] structure, Map<String, byte[]> languages) {
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.structure = structure;
        this.languages = languages;
    }

    /**
     * Checks a form and all its languages.
     *
     * @param folder name of the folder, for error messages
     * @param structure bytes of structure.json
     * @param languages language code to bytes of the language file
     * @throws DataException if anything breaks docs/format/questionnaire.md
     */
    public static Edition of(String folder, byte[] structure, Map<String, byte[]> languages) {
        Questionnaire questionnaire = StructureReader.read(folder + "/structure.json", structure.clone());
        if (!questionnaire.languages().keySet().equals(languages.keySet())) {
            throw new DataException(folder + ": structure.json lists " + questionnaire.languages().keySet() + ", the files are "
                    + languages.keySet());
        }
        Map<String, QuestionnaireText> texts = new LinkedHashMap<>();
        Map<String, byte[]> copies = new LinkedHashMap<>();
        questionnaire.languages().forEach((code, hash) -> {
            byte[] bytes = languages.get(code).clone();
            String file = folder + "/" + code + ".json";
            if (!Sha256.base64Url(bytes).equals(hash)) {
                throw new DataException(file + ": its SHA-256 is not the one in structure.json; run QuestionnaireHashes");
            }
            texts.put(code, TextReader.read(file, bytes, code, questionnaire));
            copies.put(code, bytes);
        });
        return new Edition(questionnaire, texts, structure.clone(), copies);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The texts in a language, if the form is offered in it. */
    public Optional<QuestionnaireText> text(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** A copy of structure.json as it is served. */
    public byte[] structureBytes() {
        return structure.clone();
    }

    /** A copy of a language file as it is served. */
    public Optional<byte[]> languageBytes(String language) {
        return Optional.ofNullable(languages.get(language)).map(byte[]::clone);
    }
}
