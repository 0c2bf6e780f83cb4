package nl.luwte.portal.intake;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.i18n.Language;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.form.Before;
import nl.luwte.portal.form.Form;
import nl.luwte.portal.form.Forms;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.PageData;

/**
 * What the script of a reporter's page is told: texts, numbers to call, who reads. All of it public and the same for
 * everybody.
 */
public final class ReporterPageData {

    private static final List<String> FEATURES = List.of("page", "tell", "receipt", "mailbox", "error");

    /** Texts that speak of this device in place of a phone, for the languages of the desk; each key names the text it replaces. */
    private static final String AT_DESK = "takedown";

    private final Frames frames;
    private final RegionTexts region;
    private final Forms forms;
    private final Before before;
    private final Behind behind;

    /** What the region pack says, in a language. */
    public interface RegionTexts {

        /** Cards of organisations to call. */
        List<Map<String, Object>> help(Language language);

        /** These channels, in this order. */
        List<Map<String, Object>> channels(List<String> ids, Language language);

        /** Names of the municipalities, as they stand in an answer. */
        List<String> places();

        /** Where sex workers warn each other about clients; a link, nothing is sent there. */
        String warningSite();

        /**
         * What stands in texts for {@code {days}} and the like: facts of the region, or that they are to be supplied.
         *
         * @param channels of whose reading days {@code {days}} speaks
         */
        Map<String, String> values(List<String> channels, Language language);
    }

    /**
     * @param behind teams that do not read now
     */
    public ReporterPageData(Frames frames, RegionTexts region, Forms forms, Behind behind) {
        this.frames = frames;
        this.region = region;
        this.forms = forms;
        this.behind = behind;
        this.before = new Before(frames.catalogue());
    }

    /** The block of a page with this form. */
    public Content form(Form form, Language language) {
        return PageData.of(formData(form, language, Map.of()));
    }

    /** The same for a care worker who takes down what somebody says: every message will say so, and no text calls the device a phone. */
    public Content formAtDesk(Form form, Language language) {
        Map<String, String> instead =
                frames.catalogue().languages(AT_DESK).contains(language.code()) ? frames.catalogue().feature(language, AT_DESK) : Map.of();
        Map<String, Object> data = formData(form, language, instead);
        data.put("sealedBy", "desk");
        return PageData.of(data);
    }

    /** The block of the mailbox, which does not know the form that was used. */
    public Content mailbox(Language language) {
        Map<String, Object> data = common(forms.channels(), forms.all(), language, Map.of());
        data.put(
                "forms",
                forms.all().stream()
                        .map(form -> Map.of(
                                "form",
                                form.number(),
                                "title",
                                form.title(language),
                                "structure",
                                form.questionnaire().hash(),
                                "channels",
                                form.channels()))
                        .toList());
        return PageData.of(data);
    }

    private Map<String, Object> formData(Form form, Language language, Map<String, String> instead) {
        Map<String, Object> data = common(form.channels(), List.of(form), language, instead);
        data.put("title", form.title(language));
        data.put("structure", form.questionnaire().hash());
        data.put("before", before.lines(form, language, region.values(form.channels(), language), instead));
        before.more(form, language)
                .ifPresent(more -> data.put(
                        "more", Map.of("address", address(language, more.path()), "text", more.text())));
        data.put("beside", before.beside(form));
        forms.concern(form).ifPresent(concern -> data.put("concern", address(language, concern)));
        return data;
    }

    private static String address(Language language, String path) {
        return "/" + language.code() + "/" + path;
    }

    private Map<String, Object> common(List<String> channels, List<Form> shown, Language language, Map<String, String> instead) {
        Map<String, Object> data = new HashMap<>();
        data.put("language", language.code());
        data.put("rtl", language.rtl());
        data.put("demo", frames.demo());
        data.put("texts", texts(language, region.values(channels, language), instead));
        data.put("help", region.help(language));
        data.put("channels", region.channels(channels, language));
        data.put("places", region.places());
        data.put("pictograms", pictograms(shown));
        data.put("warningSite", region.warningSite());
        data.put(
                "behind",
                behind.calls().stream()
                        .filter(call -> channels.contains(call.channel()))
                        .map(ReporterPageData::described)
                        .toList());
        return data;
    }

    /** Paths of what these forms show, in the page: a request for one would tell which question she is at. */
    private Map<String, String> pictograms(List<Form> shown) {
        Map<String, String> known = frames.assets().pictograms();
        Map<String, String> paths = new TreeMap<>();
        shown.stream()
                .flatMap(form -> form.questionnaire().questions().stream())
                .flatMap(question -> question.pictograms().values().stream())
                .filter(known::containsKey)
                .forEach(name -> paths.put(name, known.get(name)));
        return paths;
    }

    private Map<String, String> texts(Language language, Map<String, String> values, Map<String, String> instead) {
        Map<String, String> texts = new TreeMap<>();
        for (String feature : FEATURES) {
            frames.catalogue().feature(language, feature).forEach((key, text) -> {
                if (!feature.equals("tell") || !Before.isLine(key)) {
                    String name = feature + "." + key;
                    texts.put(name, filled(instead.getOrDefault(name, text), values));
                }
            });
        }
        return texts;
    }

    private static Map<String, Object> described(Behind.Call call) {
        return Map.of("channel", call.channel(), "name", call.name(), "phone", call.phone(), "dial", call.dial());
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
