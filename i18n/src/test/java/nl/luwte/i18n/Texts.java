package nl.luwte.i18n;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.luwte.i18n.json.TextFile;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.sentence.Sentences;

/** Every text that is shown, under a name that says where it stands. */
final class Texts {
    static final Languages LANGUAGES = Languages.load();
    static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);

    /** Every pack of this build. */
    static final List<String> REGIONS = Regions.ids();

    private Texts() {
    }

    /** Messages, questions, ready sentences and texts of the region in one language, place to text. */
    static Map<String, String> all(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String feature : CATALOGUE.features()) {
            if (CATALOGUE.languages(feature).contains(language.code())) {
                CATALOGUE.feature(language, feature).forEach((key, text) -> texts.put(feature + "." + key, text));
            }
        }
        Questionnaires.load().all().forEach(edition -> addQuestions(edition, language, texts));
        Sentences.load(LANGUAGES).texts(language).forEach((id, text) -> texts.put("sentence/" + id, text));
        Stream.concat(Stream.of("national"), REGIONS.stream()).map(id -> "regions/" + id + "/").forEach(
                folder -> TextFile.read(folder + language.code() + ".properties").forEach((key, text) -> texts.put(folder + key, text)));
        return texts;
    }

    private static void addQuestions(Edition edition, Language language, Map<String, String> texts) {
        String id = edition.questionnaire().id();
        edition.text(language.code()).orElseThrow().questions().forEach((question, text) -> {
            String place = id + "/" + question;
            texts.put(place + "/label", text.label());
            texts.put(place + "/why", text.why());
            text.hint().ifPresent(hint -> texts.put(place + "/hint", hint));
            text.options().forEach((option, words) -> texts.put(place + "/" + option, words));
        });
    }
}
