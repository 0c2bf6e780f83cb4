package nl.luwte.portal.desk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.luwte.i18n.Language;
import nl.luwte.portal.directory.AnchorScript;
import nl.luwte.portal.page.Frame;
import nl.luwte.portal.page.Frames;
import nl.luwte.portal.page.PageData;
import nl.luwte.portal.page.Policy;
import nl.luwte.portal.page.View;
import nl.luwte.portal.platform.InRealm;
import nl.luwte.portal.platform.Needs;

/** The page of the desk: a frame with texts. It is the same for whoever asks; what is in a case comes later, sealed. */
@InRealm(InRealm.Realm.DESK)
@Needs(Needs.Permit.NOTHING)
@Path("/")
@Produces(MediaType.TEXT_HTML)
public final class DeskPage {

    /** The desk is offered in these languages; messages of the feature desk exist in no other. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    private final Frames frames;
    private final AnchorScript anchor;
    private final ChannelNames channels;
    private final ReadySentences sentences;
    private final TakeDownPage takeDown;
    private final Map<String, Integer> retention;

    /** Names of the channels in a language. */
    @FunctionalInterface
    public interface ChannelNames {
        List<Map<String, Object>> in(Language language);
    }

    public DeskPage(Frames frames, AnchorScript anchor, ChannelNames channels, ReadySentences sentences, TakeDownPage takeDown, Map<String, Integer> retention) {
        this.frames = frames;
        this.anchor = anchor;
        this.channels = channels;
        this.sentences = sentences;
        this.takeDown = takeDown;
        this.retention = Map.copyOf(retention);
    }

    @GET
    public View page(@QueryParam("l") @DefaultValue("nl") String asked) {
        Language language = frames.language(LANGUAGES.contains(asked) ? asked : LANGUAGES.get(0))
                .orElseThrow();
        Frame frame = frames.of(language, "", Policy.DESK);
        Map<String, String> texts = new TreeMap<>();
        frames.catalogue().feature(language, "desk").forEach((key, text) -> texts.put("desk." + key, text));
        List<Map<String, Object>> languages = frames.languages().stream()
                .map(each -> Map.<String, Object>of("code", each.code(), "name", each.name(), "rtl", each.rtl()))
                .toList();
        Map<String, Object> data = Map.of(
                "language",
                language.code(),
                "demo",
                frames.demo(),
                "texts",
                texts,
                "channels",
                channels.in(language),
                "languages",
                languages,
                "sentences",
                sentences.all(),
                "forms",
                takeDown.offered(language),
                "retention",
                retention);
        return new View(
                "desk/desk.jte",
                frame,
                Map.of(
                        "data",
                        PageData.of(data),
                        "languages",
                        LANGUAGES.stream()
                                .map(code -> frames.language(code).orElseThrow())
                                .toList(),
                        "anchorAddress",
                        anchor.address(),
                        "anchorIntegrity",
                        anchor.integrity()));
    }
}
