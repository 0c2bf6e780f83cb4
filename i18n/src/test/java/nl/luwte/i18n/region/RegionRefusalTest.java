package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A pack is refused")
class RegionRefusalTest {
    private static final String FILE = "regions/flevoland-voorbeeld/region.json";
    private static final Languages LANGUAGES = Languages.load();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("with a team without the organisation behind it", "behind", pack -> channel(pack).put("behind", "nobody")),
                fault("with an organisation behind a team that cannot be called", "behind", pack -> channel(pack).put("behind", "proud")),
                fault("with a day that is none", "readingDays", pack -> channel(pack).withArray("readingDays").add("mo")),
                fault("with a day twice", "readingDays", pack -> channel(pack).withArray("readingDays").add("mon")),
                fault("with a team twice", "channels", pack -> pack.withArray("channels").add(channel(pack))),
                fault("with an organisation that is not national", "national", pack -> pack.withArray("organisations").addObject().put("national", "elders")),
                fault("with a municipality that recognises, and no text about it", "recognition", pack -> pack.remove("recognition")),
                fault("with a text about recognition, and no municipality that recognises", "recognition", pack -> pack.putArray("municipalities")),
                fault("with a recognition from another kind", "kind", pack -> policy(pack).put("kind", "required")),
                fault("with a policy without a source", "source", pack -> policy(pack).put("source", " ")),
                fault("without one of the terms", "keep", pack -> pack.withObject("/retention").remove("keep")),
                fault("with a term of no days", "days", pack -> pack.withObject("/retention/case").put("days", 0)),
                fault("with a term that leans on a point nobody asked", "legal", pack -> pack.withObject("/retention/case").put("legal", "f99")),
                fault("without an English exit for languages that have none", "exit", pack -> pack.withObject("/exit").remove("en")),
                fault("with a minimum age of a child", "minimumAge", pack -> pack.withObject("/recognition").put("minimumAge", 17)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @DisplayName("when it breaks its rules:")
    void whenItBreaksItsRules(String name, String named, Consumer<ObjectNode> fault) {
        ObjectNode pack = pack();
        fault.accept(pack);
        DataException refusal = assertThrows(DataException.class, () -> read(pack, texts()));
        assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
    }

    static Stream<Arguments> faultsOfTexts() {
        return Stream.of(
                textFault("with a text in four languages", "regions/x/ro.properties: missing key recognition.kept", texts -> texts.get("ro").remove("recognition.kept")),
                textFault("without a text that it needs", "regions/x/nl.properties: missing key channel.m.line", texts -> texts.values().forEach(all -> all.remove("channel.m.line"))),
                textFault("with a text that stands in a translation alone", "backups does not stand in nl", texts -> texts.get("nl").remove("backups")),
                textFault("with an empty text", "regions/x/ar.properties: name is empty", texts -> texts.get("ar").put("name", " ")),
                textFault("with a text that nothing asks for", "nothing asks for channel.q.name", texts -> texts.get("es").put("channel.q.name", "Equipo")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTexts")
    @DisplayName("when its texts are not whole:")
    void whenItsTextsAreNotWhole(String name, String named, Consumer<Map<String, Map<String, String>>> fault) {
        Map<String, Map<String, String>> texts = texts();
        fault.accept(texts);
        DataException refusal = assertThrows(DataException.class, () -> read(pack(), texts));
        assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
    }

    @Test
    @DisplayName("for its fault alone: without one it is read")
    void forItsFaultAlone() {
        assertDoesNotThrow(() -> read(pack(), texts()));
    }

    @Test
    @DisplayName("not for a language without an exit of its own: that one gets the English one")
    void notForALanguageWithoutAnExit() {
        ObjectNode pack = pack();
        pack.withObject("/exit").remove("ar");
        Region region = read(pack, texts());
        assertEquals(region.exit(LANGUAGES.get("en")), region.exit(LANGUAGES.get("ar")));
    }

    private static Region read(ObjectNode pack, Map<String, Map<String, String>> texts) {
        return Regions.read(new Fields(FILE, pack), LANGUAGES, new RegionTexts("regions/x", texts, Faults.STOP));
    }

    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = RegionTexts.read("regions/flevoland-voorbeeld", LANGUAGES, Faults.STOP);
        texts.replaceAll((code, all) -> new HashMap<>(all));
        return texts;
    }

    private static Arguments textFault(String name, String named, Consumer<Map<String, Map<String, String>>> change) {
        return Arguments.of(name, named, change);
    }

    private static Arguments fault(String name, String named, Consumer<ObjectNode> change) {
        return Arguments.of(name, named, change);
    }

    private static ObjectNode pack() {
        return (ObjectNode) StrictJson.readLoosely(FILE, Resources.bytes(FILE));
    }

    private static ObjectNode channel(ObjectNode pack) {
        return (ObjectNode) pack.withArray("channels").get(0);
    }

    private static ObjectNode policy(ObjectNode pack) {
        return (ObjectNode) pack.withArray("municipalities").get(2).get("recognition");
    }
}
