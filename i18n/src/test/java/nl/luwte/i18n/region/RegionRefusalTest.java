package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.luwte.i18n.json.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A pack is refused")
class RegionRefusalTest {
    private static final int GGD = 11;
    private static final int LELYSTAD = 2;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("with a team without the organisation behind it", "behind", pack -> pack.part("channels", 0).put("behind", "nobody")),
                fault("with an organisation behind a team that cannot be called", "behind", pack -> pack.part("channels", 0).put("behind", "proud")),
                fault("without the number for danger", "no emergency with a telephone number", pack -> pack.json.withArray("organisations").removeIf(one -> one.path("national").asText().equals("emergency"))),
                fault("without who answers at night", "no csg with a telephone number", pack -> pack.json.withArray("organisations").removeIf(one -> one.path("national").asText().equals("csg"))),
                fault("with a recognition that somebody signed on no day", "signedOff", pack -> pack.json.withObject("/recognition").put("signedOff", "Burgemeester")),
                fault("with a day that is none", "readingDays", pack -> pack.part("channels", 0).withArray("readingDays").add("mo")),
                fault("with a day twice", "readingDays", pack -> pack.part("channels", 0).withArray("readingDays").add("mon")),
                fault("with a team twice", "channels: stands twice: [m]", pack -> pack.json.withArray("channels").add(pack.part("channels", 0))),
                fault("with an organisation that is not national", "national", pack -> pack.json.withArray("organisations").addObject().put("national", "elders")),
                fault("with an organisation without a need", "needs: name at least one", pack -> ((ArrayNode) pack.part("organisations", GGD).get("needs")).removeAll()),
                fault("with a need that is none", "found lonely", pack -> pack.part("organisations", GGD).withArray("needs").add("lonely")),
                fault("with a need that nobody helps with", "nobody for the need stop", pack -> pack.json.withArray("organisations").removeIf(one -> List.of("comensha", "proud").contains(one.path("national").asText()) || one.path("id").asText().equals("hulpprogramma"))),
                fault("with a telephone number without a source", "source", pack -> pack.part("organisations", GGD).put("source", "")),
                fault("with a telephone number without a day", "missing key day", pack -> pack.part("organisations", GGD).remove("day")),
                fault("with a day that no calendar has", "2026-02-30", pack -> pack.part("organisations", GGD).put("day", "2026-02-30")),
                fault("with another number behind a link than the one that is shown", "dial", pack -> pack.part("organisations", GGD).put("dial", "112")),
                fault("with an organisation for a town elsewhere", "no municipality enschede", pack -> pack.part("organisations", GGD).withArray("towns").add("enschede")),
                fault("with a municipality that recognises, and no text about it", "recognition", pack -> pack.json.remove("recognition")),
                fault("with a recognition from another kind", "kind", pack -> town(pack).withObject("/recognition").put("kind", "required")),
                fault("with a policy without a source", "source", pack -> town(pack).withObject("/recognition").put("source", " ")),
                fault("with a form of work that no page knows", "found yacht", pack -> town(pack).withObject("/work").putObject("yacht")),
                fault("with a rule that is none", "found forbidden", pack -> town(pack).withObject("/work/home").put("kind", "forbidden")),
                fault("with a rule without a source", "source", pack -> town(pack).withObject("/work/home").remove("source")),
                fault("with a minimum age of a child", "minimumAge", pack -> pack.json.withObject("/recognition").put("minimumAge", 17)),
                fault("with a minimum age of a child in a municipality", "years", pack -> town(pack).withObject("/minimumAge").put("years", 17)),
                fault("with a photo without consent", "consent", pack -> pack.part("contacts", 0).put("photo", "noor.jpg")),
                fault("with a photo from elsewhere", "photo", pack -> pack.part("contacts", 0).put("photo", "https://example.org/noor.jpg").put("photoConsent", "2026-11-01")),
                fault("with a person for a town elsewhere", "no municipality borne", pack -> pack.part("contacts", 0).withArray("towns").add("borne")),
                fault("with a walk-in of nobody", "no organisation nobody", pack -> pack.part("walkIns", 0).put("organisation", "nobody")),
                fault("with a walk-in that ends before it begins", "from must be before to", pack -> ((ObjectNode) pack.part("walkIns", 0).withArray("dates").get(1)).put("to", "16:00")),
                fault("with a promise that is none", "found moon", pack -> pack.part("promises", 0).put("id", "moon")),
                fault("with a promise left out", "missing landlord", pack -> pack.json.withArray("promises").remove(0)),
                fault("with a signature of nobody", "role", pack -> pack.part("promises", 0).withObject("/signedOff").put("role", " ")),
                fault("without one of the terms", "keep", pack -> pack.json.withObject("/retention").remove("keep")),
                fault("with a term of no days", "days", pack -> pack.json.withObject("/retention/case").put("days", 0)),
                fault("with a term that leans on a point nobody asked", "legal", pack -> pack.json.withObject("/retention/case").put("legal", "f99")),
                fault("without an English exit for languages that have none", "exit", pack -> pack.json.withObject("/exit").remove("en")),
                fault("with a text in four languages", "texts/ro.properties: missing key recognition.kept", pack -> pack.texts.get("ro").remove("recognition.kept")),
                fault("without a text that it needs", "texts/nl.properties: missing key channel.m.line", pack -> pack.texts.values().forEach(all -> all.remove("channel.m.line"))),
                fault("with a signed promise without its text", "texts/nl.properties: missing key promise.tax", pack -> pack.texts.values().forEach(all -> all.remove("promise.tax"))),
                fault("with a text that stands in a translation alone", "backups does not stand in nl", pack -> pack.texts.get("nl").remove("backups")),
                fault("with an empty text", "texts/ar.properties: name is empty", pack -> pack.texts.get("ar").put("name", " ")),
                fault("with a text that nothing asks for", "texts/es.properties: nothing asks for channel.q.name", pack -> pack.texts.get("es").put("channel.q.name", "Equipo")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @DisplayName("when it breaks its rules:")
    void whenItBreaksItsRules(String name, String named, Consumer<ExamplePack> fault) {
        ExamplePack pack = new ExamplePack();
        fault.accept(pack);
        DataException refusal = assertThrows(DataException.class, pack::read);
        assertTrue(pack.faults().stream().anyMatch(sentence -> sentence.contains(named)), refusal::getMessage);
    }

    @Test
    @DisplayName("for its fault alone: without one it is read")
    void forItsFaultAlone() {
        assertDoesNotThrow(() -> new ExamplePack().read());
    }

    @Test
    @DisplayName("not for a language without an exit of its own: that one gets the English one")
    void notForALanguageWithoutAnExit() {
        ExamplePack pack = new ExamplePack();
        pack.json.withObject("/exit").remove("ar");
        Region region = pack.read();
        assertEquals(region.exit(ExamplePack.LANGUAGES.get("en")), region.exit(ExamplePack.LANGUAGES.get("ar")));
    }

    @Test
    @DisplayName("with one sentence for each fault, when it is checked")
    void withASentenceForEachFault() {
        ExamplePack pack = new ExamplePack();
        pack.part("channels", 1).put("behind", "?");
        pack.part("organisations", GGD).put("source", "");
        pack.json.put("strange", true);
        pack.texts.get("ro").remove("backups");
        assertEquals(List.of("pack: unknown key strange", "pack.channels[1].behind: does not match [a-z][a-z0-9-]{0,31}: ?",
                "pack.organisations[11]: the source is missing: where was this read?", "texts/ro.properties: missing key backups"), pack.faults());
    }

    private static Arguments fault(String name, String named, Consumer<ExamplePack> change) {
        return Arguments.of(name, named, change);
    }

    private static ObjectNode town(ExamplePack pack) {
        return pack.part("municipalities", LELYSTAD);
    }
}
