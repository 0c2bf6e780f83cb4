package nl.luwte.i18n;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.luwte.i18n.questionnaire.Edition;
import nl.luwte.i18n.questionnaire.Questionnaires;
import nl.luwte.i18n.region.Region;
import nl.luwte.i18n.region.Regions;
import nl.luwte.i18n.sentence.Sentences;

/** Every text that is shown, under a name that says where it stands. */
final class Texts {
    static final Languages LANGUAGES = Languages.load();
    static final Catalogue CATALOGUE = Catalogue.load(LANGUAGES);

    /** Every pack of this build. */
    static final List<String> REGIONS = List.of("twente", "flevoland-voorbeeld");

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
        REGIONS.forEach(id -> addRegion(Regions.load(id, LANGUAGES), language, texts));
        return texts;
    }

    private static void addRegion(Region region, Language language, Map<String, String> texts) {
        String place = region.id() + "/";
        region.channels().forEach(channel -> {
            channel.name().in(language).ifPresent(text -> texts.put(place + channel.id() + "/name", text));
            channel.reader().in(language).ifPresent(text -> texts.put(place + channel.id() + "/reader", text));
            channel.line().in(language).ifPresent(text -> texts.put(place + channel.id() + "/line", text));
        });
        region.organisations().forEach(organisation -> {
            organisation.hours().in(language).ifPresent(text -> texts.put(place + organisation.id() + "/hours", text));
            organisation.purpose().in(language).ifPresent(text -> texts.put(place + organisation.id() + "/purpose", text));
        });
        region.backups().in(language).ifPresent(text -> texts.put(place + "backups", text));
        region.recognition().ifPresent(recognition -> {
            recognition.recorded().in(language).ifPresent(text -> texts.put(place + "recorded", text));
            recognition.by().in(language).ifPresent(text -> texts.put(place + "by", text));
            recognition.kept().in(language).ifPresent(text -> texts.put(place + "kept", text));
            recognition.stop().in(language).ifPresent(text -> texts.put(place + "stop", text));
            recognition.follows().in(language).ifPresent(text -> texts.put(place + "follows", text));
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
