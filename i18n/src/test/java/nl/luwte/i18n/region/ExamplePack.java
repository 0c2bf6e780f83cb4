package nl.luwte.i18n.region;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/** A copy of the example pack, to be broken. */
final class ExamplePack {
    static final Languages LANGUAGES = Languages.load();

    private static final String FOLDER = "regions/flevoland-voorbeeld";
    private static final String FILE = FOLDER + "/region.json";

    final ObjectNode json = (ObjectNode) StrictJson.readLoosely(FILE, Resources.bytes(FILE));
    final Map<String, Map<String, String>> texts = RegionTexts.read(FOLDER, LANGUAGES, Faults.STOP);

    ExamplePack() {
        texts.replaceAll((code, all) -> new HashMap<>(all));
    }

    /** One object of an array. */
    ObjectNode part(String array, int index) {
        return (ObjectNode) json.withArray(array).get(index);
    }

    Region read() {
        return read(Faults.STOP).orElseThrow();
    }

    /** Everything that is wrong with it. */
    List<String> faults() {
        List<String> sentences = new ArrayList<>();
        read(fault -> sentences.add(fault.getMessage()));
        return sentences;
    }

    private Optional<Region> read(Faults faults) {
        National national = National.load(LANGUAGES, Faults.STOP);
        return new PackReader(new Fields("pack", json), LANGUAGES, new RegionTexts("texts", texts, faults), national, faults).read();
    }
}
