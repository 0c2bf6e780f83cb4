package nl.luwte.portal.intake;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.i18n.Language;
import nl.luwte.portal.behind.Behind;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.PageData;

/**
 * What the script of a reporter's page is told: texts, numbers to call, who reads. All of it public and the same for
 * everybody.
 */
public final class ReporterPageData {

    private static final List<String> FEATURES = List.of("page", "tell", "receipt", "mailbox", "error");

    private final Frames frames;
    private final RegionTexts region;
    private final String structure;
    private final Behind behind;

    /** What the region pack says, in a language. */
    public interface RegionTexts {

        /** Cards of organisations to call. */
        List<Map<String, Object>> help(Language language);

        /** Channels that read form 1, the default first. */
        List<Map<String, Object>> channels(Language language);

        /** Names of the municipalities, as they stand in an answer. */
        List<String> places();

        /** Where sex workers warn each other about clients; a link, nothing is sent there. */
        String warningSite();

        /**
         * What stands in texts for {@code {days}} and the like: facts of the region, or that they are to be supplied.
         */
        Map<String, String> values(Language language);
    }

    /**
     * @param structure hash of the questionnaire's structure
     * @param behind    teams that do not read now
     */
    public ReporterPageData(Frames frames, RegionTexts region, String structure, Behind behind) {
        this.frames = frames;
        this.region = region;
        this.structure = structure;
        this.behind = behind;
    }

    /** The block for a page in this language. */
    public Content of(Language language) {
        Map<String, Object> data = new HashMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (String feature : FEATURES) {
            frames.catalogue()
                    .feature(language, feature)
                    .forEach((key, text) -> texts.put(feature + "." + key, filled(text, region.values(language))));
        }
        data.put("language", language.code());
        data.put("rtl", language.rtl());
        data.put("demo", frames.demo());
        data.put("texts", texts);
        data.put("help", region.help(language));
        data.put("channels", region.channels(language));
        data.put("places", region.places());
        data.put("warningSite", region.warningSite());
        data.put("structure", structure);
        data.put("behind", behind.calls().stream().map(ReporterPageData::described).toList());
        return PageData.of(data);
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
