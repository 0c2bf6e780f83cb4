package nl.luwte.i18n.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Region.Recognition;
import nl.luwte.i18n.region.Region.Term;

/**
 * Reads {@code regions/<id>} and {@code regions/national}, structure and texts, and refuses a pack that lacks a language, a source or a day
 * (docs/format/region.md).
 */
public final class Regions {
    private static final String FOLDER = "regions/";
    private static final String NATIONAL = FOLDER + "national/national.json";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Set<String> TERMS = Set.of("case", "recognition", "keep");

    private final Languages languages;
    private final RegionTexts texts;
    private final PartReader parts;
    private final Map<String, Organisation> nationalOrganisations = new LinkedHashMap<>();
    private final List<LegalPoint> nationalPoints;

    private Regions(Languages languages, RegionTexts texts) {
        this.languages = languages;
        this.texts = texts;
        this.parts = new PartReader(texts);
        RegionTexts nationalTexts = RegionTexts.load(FOLDER + "national", languages, Faults.STOP);
        PartReader nationalParts = new PartReader(nationalTexts);
        Fields national = fields(NATIONAL).only(Set.of("version", "organisations", "legal"), Set.of()).version1();
        national.objects("organisations").stream().map(nationalParts::organisation).forEach(one -> nationalOrganisations.put(one.id(), one));
        this.nationalPoints = national.objects("legal").stream().map(PartReader::legalPoint).toList();
        nationalTexts.refuseUnasked();
    }

    /**
     * Loads one region.
     *
     * @param id for instance {@code twente}
     * @param languages every text of the region must stand in all of these
     * @throws DataException if a file is missing or breaks its rules
     */
    public static Region load(String id, Languages languages) {
        if (!ID.matcher(id).matches()) {
            throw new DataException("not the id of a region: " + id);
        }
        String folder = FOLDER + id;
        Fields pack = fields(folder + "/region.json");
        Region region = read(pack, languages, RegionTexts.load(folder, languages, Faults.STOP));
        if (!region.id().equals(id)) {
            throw pack.error("its id must be " + id);
        }
        return region;
    }

    /** A pack that does not stand in its files. */
    static Region read(Fields pack, Languages languages, RegionTexts texts) {
        return new Regions(languages, texts).read(pack);
    }

    private static Fields fields(String file) {
        return new Fields(file, StrictJson.readLoosely(file, Resources.bytes(file)));
    }

    private Region read(Fields top) {
        top.only(Set.of("version", "id", "municipalities", "channels", "organisations", "promises", "retention", "exit", "legal"), Set.of("example", "recognition")).version1();
        Optional<Recognition> recognition = top.has("recognition") ? Optional.of(parts.recognition(top.object("recognition"))) : Optional.empty();
        Region region = new Region(top.string("id", ID), texts.required("name"), top.flag("example"),
                top.objects("municipalities").stream().map(PartReader::municipality).toList(),
                top.objects("channels").stream().map(parts::channel).toList(),
                top.objects("organisations").stream().map(this::organisation).toList(),
                texts.optional("backups"), top.objects("promises").stream().map(promise -> texts.required("promise." + promise.string("id", ID))).toList(),
                terms(top.object("retention")), recognition, PartReader.exit(top, languages),
                Stream.concat(nationalPoints.stream(), top.objects("legal").stream().map(PartReader::legalPoint)).toList());
        requireWhole(top, region);
        texts.refuseUnasked();
        return region;
    }

    private Organisation organisation(Fields fields) {
        if (!fields.has("national")) {
            return parts.organisation(fields);
        }
        Organisation organisation = nationalOrganisations.get(fields.only(Set.of("national"), Set.of()).string("national"));
        if (organisation == null) {
            throw fields.error("national: not in " + NATIONAL);
        }
        return organisation;
    }

    private static Map<String, Term> terms(Fields retention) {
        retention.only(TERMS, Set.of());
        Map<String, Term> terms = new LinkedHashMap<>();
        retention.keys().forEach(name -> terms.put(name, PartReader.term(retention.object(name))));
        return terms;
    }

    /** What one part says of another must be there. */
    private static void requireWhole(Fields top, Region region) {
        unique(top, "municipalities", region.municipalities().stream().map(Region.Municipality::id).toList());
        unique(top, "channels", region.channels().stream().map(Channel::id).toList());
        unique(top, "organisations", region.organisations().stream().map(Organisation::id).toList());
        List<String> points = region.legal().stream().map(LegalPoint::id).toList();
        unique(top, "legal", points);
        for (Channel channel : region.channels()) {
            if (region.organisation(channel.behind()).filter(one -> !one.phone().isEmpty()).isEmpty()) {
                throw top.error("channel " + channel.id() + ": behind it must be an organisation with a telephone number");
            }
        }
        region.terms().forEach((name, term) -> {
            if (!term.legal().isEmpty() && !points.contains(term.legal())) {
                throw top.error("retention " + name + ": no legal point " + term.legal());
            }
        });
        if (region.hasRecognition() != region.recognition().isPresent()) {
            throw top.error("recognition: stands there if and only if a municipality has kind voluntary");
        }
    }

    private static void unique(Fields top, String part, List<String> ids) {
        List<String> twice = new ArrayList<>(ids);
        new HashSet<>(ids).forEach(twice::remove);
        if (!twice.isEmpty()) {
            throw top.error(part + ": stands twice: " + twice);
        }
    }
}
