package nl.luwte.i18n.region;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;

/**
 * Reads {@code regions/<id>} and {@code regions/national}, structure and texts, and refuses a pack that lacks a language, a source or a day
 * (docs/format/region.md).
 */
public final class Regions {
    private static final String FOLDER = "regions/";
    private static final String INDEX = FOLDER + "index.json";

    private Regions() {
    }

    /** Ids of the packs of this build. */
    public static List<String> ids() {
        return fields(INDEX).only(Set.of("version", "regions"), Set.of()).version1().strings("regions");
    }

    /**
     * Loads one region.
     *
     * @param id for instance {@code twente}
     * @param languages every text of the region must stand in all of these
     * @throws DataException if a file is missing or breaks its rules
     */
    public static Region load(String id, Languages languages) {
        return read(id, languages, Faults.STOP).orElseThrow();
    }

    /** One region; nothing where a part could not be read and the faults were heard out. */
    static Optional<Region> read(String id, Languages languages, Faults faults) {
        if (!Facts.ID.matcher(id).matches()) {
            throw new DataException("not the id of a region: " + id);
        }
        String folder = FOLDER + id;
        Fields pack = fields(folder + "/region.json");
        RegionTexts texts = RegionTexts.load(folder, languages, faults);
        Optional<Region> region = new PackReader(pack, languages, texts, National.load(languages, faults), faults).read();
        if (region.filter(one -> !one.id().equals(id)).isPresent()) {
            faults.add(pack.error("its id must be " + id));
        }
        return region;
    }

    static Fields fields(String file) {
        return new Fields(file, StrictJson.readLoosely(file, Resources.bytes(file)));
    }
}
