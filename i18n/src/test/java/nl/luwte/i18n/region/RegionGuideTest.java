package nl.luwte.i18n.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.StrictJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The guide to writing a pack")
class RegionGuideTest {
    private static final Languages LANGUAGES = Languages.load();

    private static List<String> blocks(String kind) throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/region-pack.md"));
        return Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(guide).results().map(block -> block.group(1)).toList();
    }

    private static ObjectNode pack() throws IOException {
        ObjectNode pack = null;
        for (String block : blocks("json")) {
            ObjectNode part = (ObjectNode) StrictJson.readLoosely("guide", block.getBytes(StandardCharsets.UTF_8));
            if (pack == null) {
                pack = part;
            } else {
                pack.setAll(part);
            }
        }
        return pack;
    }

    private static Map<String, Map<String, String>> texts() throws IOException {
        Map<String, String> dutch = new LinkedHashMap<>();
        blocks("properties").forEach(block -> block.lines().forEach(line -> dutch.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1))));
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        LANGUAGES.all().stream().map(Language::code).forEach(code -> texts.put(code, dutch));
        return texts;
    }

    @Test
    @DisplayName("shows parts that make a whole pack without a fault")
    void showsAWholePack() throws IOException {
        List<String> faults = new ArrayList<>();
        Faults hear = fault -> faults.add(fault.getMessage());
        Region region = new PackReader(new Fields("guide", pack()), LANGUAGES, new RegionTexts("guide", texts(), hear), National.load(LANGUAGES, hear), hear)
                .read().orElseThrow(() -> new AssertionError(faults));
        assertEquals(List.of(), faults);
        assertTrue(region.contacts().get(0).photo().isPresent() && region.hasRecognition() && !region.example());
        assertEquals(List.of("landlord", "unlicensed-help"), region.signedPromises().stream().map(Promise::id).toList());
    }
}
