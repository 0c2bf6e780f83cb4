package nl.luwte.i18n.region;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Region.Organisation;

/**
 * What is the same in every region.
 *
 * @param organisations by id
 * @param questions promise to what one asks as long as nobody has signed it, in the order of a page
 */
record National(Map<String, Organisation> organisations, Map<String, Localised> questions, List<LegalPoint> legal) {
    static final String FILE = "regions/national/national.json";

    /** What a municipality is asked to promise: not to tell a landlord, tax, enforcement or family, and to help without a permit too. */
    private static final List<String> PROMISES = List.of("landlord", "tax", "permit", "family", "unlicensed-help");

    static National load(Languages languages, Faults faults) {
        RegionTexts texts = RegionTexts.load("regions/national", languages, faults);
        Each each = new Each(faults);
        PartReader parts = new PartReader(texts);
        Fields file = Regions.fields(FILE).only(Set.of("version", "organisations", "legal"), Set.of()).version1();
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        each.of(file.objects("organisations"), fields -> parts.organisation(fields, true)).forEach(one -> organisations.put(one.id(), one));
        Map<String, Localised> questions = new LinkedHashMap<>();
        PROMISES.forEach(id -> questions.put(id, texts.required("promise." + id + ".ask")));
        List<LegalPoint> legal = each.of(file.objects("legal"), PartReader::legalPoint);
        if (each.isWhole()) {
            texts.refuseUnasked();
        }
        return new National(Collections.unmodifiableMap(organisations), Collections.unmodifiableMap(questions), legal);
    }
}
