package nl.luwte.i18n;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;

/** Every text that is shown, under a name that says where it stands. */
final class Texts {
    static final Languages LANGUAGES = Languages.load();
    static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);

    private Texts() {
    }

    /** Messages, questions and texts of the region in one language, place to text. */
    static Map<String, String> all(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String feature : CATALOGUE.features()) {
            if (CATALOGUE.languages(feature).contains(language.code())) {
                CATALOGUE.feature(language, feature).forEach((key, text) -> texts.put(feature + "." + key, text));
            }
        }
        Questionnaires.load().all().forEach(edition -> addQuestions(edition, language, texts));
        addRegion(Regions.load("twente", LANGUAGES), language, texts);
        return texts;
    }

    private static void addRegion(Region region, Language language, Map<String, String> texts) {
        region.channels().forEach(channel -> {
            channel.name().in(language).ifPresent(text -> texts.put("channel/" + channel.id() + "/name", text));
            channel.reader().in(language).ifPresent(text -> texts.put("channel/" + channel.id() + "/reader", text));
            channel.line().in(language).ifPresent(text -> texts.put("channel/" + channel.id() + "/line", text));
        });
        region.organisations().forEach(organisation -> {
            organisation.hours().in(language).ifPresent(text -> texts.put(organisation.id() + "/hours", text));
            organisation.purpose().in(language).ifPresent(text -> texts.put(organisation.id() + "/purpose", text));
        });
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
