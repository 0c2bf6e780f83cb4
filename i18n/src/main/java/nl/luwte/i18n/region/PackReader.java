package nl.luwte.i18n.region;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Region.Term;

/** Reads {@code region.json} with its texts. */
final class PackReader {
    private static final Set<String> REQUIRED = Set.of("version", "id", "municipalities", "channels", "organisations", "contacts", "walkIns",
            "promises", "retention", "exit", "legal");
    private static final Set<String> OPTIONAL = Set.of("example", "recognition");
    private static final Set<String> TERMS = Set.of("case", "recognition", "keep");

    private final Fields top;
    private final Languages languages;
    private final RegionTexts texts;
    private final National national;
    private final Faults faults;
    private final Each each;
    private final PartReader parts;
    private final TownReader towns;

    PackReader(Fields top, Languages languages, RegionTexts texts, National national, Faults faults) {
        this.top = top;
        this.languages = languages;
        this.texts = texts;
        this.national = national;
        this.faults = faults;
        this.each = new Each(faults);
        this.parts = new PartReader(texts);
        this.towns = new TownReader(texts);
    }

    /** The pack; nothing where a part could not be read and the faults were heard out. */
    Optional<Region> read() {
        top.strangeKeys(REQUIRED, OPTIONAL).forEach(each::add);
        Optional<Region> region = each.one(this::region);
        if (!each.isWhole()) {
            return Optional.empty();
        }
        new PackRules(top, national, faults).check(region.orElseThrow());
        texts.refuseUnasked();
        return region;
    }

    private Region region() {
        each.one(top::version1);
        Map<String, Term> terms = new LinkedHashMap<>();
        each.one(() -> top.object("retention").only(TERMS, Set.of())).ifPresent(retention -> retention.keys()
                .forEach(name -> each.one(() -> PartReader.term(retention.object(name))).ifPresent(term -> terms.put(name, term))));
        return new Region(top.string("id", Facts.ID), texts.required("name"), top.flag("example"),
                each.of(top.objects("municipalities"), towns::municipality),
                each.of(top.objects("channels"), parts::channel),
                each.of(top.objects("organisations"), this::organisation),
                each.of(top.objects("contacts"), towns::contact),
                new WalkIns(each.of(top.objects("walkIns"), towns::walkIns)),
                texts.optional("backups"),
                each.of(top.objects("promises"), promise -> towns.promise(promise, national.questions())),
                terms,
                top.has("recognition") ? each.one(() -> parts.recognition(top.object("recognition"))) : Optional.empty(),
                each.one(() -> PartReader.exit(top, languages)).orElse(Map.of()),
                Stream.concat(national.legal().stream(), each.of(top.objects("legal"), PartReader::legalPoint).stream()).toList());
    }

    private Organisation organisation(Fields fields) {
        if (!fields.has("national")) {
            return parts.organisation(fields, false);
        }
        Organisation organisation = national.organisations().get(fields.only(Set.of("national"), Set.of()).string("national"));
        if (organisation == null) {
            throw fields.error("national: not in " + National.FILE);
        }
        return organisation;
    }
}
