package nl.luwte.i18n.region;

import static nl.luwte.i18n.region.Facts.ID;
import static nl.luwte.i18n.region.Facts.LANGUAGE;
import static nl.luwte.i18n.region.Facts.SAID;
import static nl.luwte.i18n.region.Facts.SITE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Region.Recognition;
import nl.luwte.i18n.region.Region.Term;

/** Reads what every pack has: teams, organisations, terms. */
final class PartReader {
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,7}");

    private static final Pattern SIGNED = Pattern.compile("(\\S.*, \\d{4}-\\d{2}-\\d{2})?");

    private final RegionTexts texts;

    PartReader(RegionTexts texts) {
        this.texts = texts;
    }

    Channel channel(Fields fields) {
        fields.only(Set.of("id", "readingDays", "behind"), Set.of("receives"));
        String id = fields.string("id", CHANNEL);
        String key = "channel." + id + ".";
        return new Channel(id, texts.required(key + "name"), texts.required(key + "reader"), texts.required(key + "line"),
                Facts.week(fields, "readingDays"), fields.string("behind", ID),
                fields.has("receives") ? Optional.of(fields.string("receives", ID)) : Optional.empty());
    }

    /** @param national whether it stands in the national file */
    Organisation organisation(Fields fields, boolean national) {
        fields.only(Set.of("id", "group", "name", "phone", "dial", "always", "languages", "needs", "site", "source", "day", "check"),
                Set.of("towns"));
        String id = fields.string("id", ID);
        String key = "organisation." + id + ".";
        return new Organisation(id, national, fields.string("group", ID), fields.string("name", SAID), fields.string("phone"),
                Facts.dial(fields), fields.flag("always"), texts.optional(key + "hours"), Facts.languages(fields), Facts.needs(fields),
                fields.strings("towns"), texts.required(key + "purpose"), fields.string("site", SITE), Facts.source(fields),
                Facts.day(fields), fields.string("check"));
    }

    static Term term(Fields fields) {
        fields.only(Set.of("days", "basis", "legal"), Set.of());
        int days = fields.number("days");
        if (days < 1) {
            throw fields.error("days: at least 1");
        }
        return new Term(days, fields.string("basis", SAID), fields.string("legal"));
    }

    Recognition recognition(Fields fields) {
        fields.only(Set.of("minimumAge", "source", "day", "signedOff"), Set.of());
        int age = fields.number("minimumAge") == 0 ? 0 : Facts.minimumAge(fields, "minimumAge");
        return new Recognition(texts.optional("recognition.recorded"), texts.optional("recognition.by"), texts.optional("recognition.kept"),
                texts.optional("recognition.stop"), texts.optional("recognition.follows"), age, Facts.source(fields), Facts.day(fields),
                fields.string("signedOff", SIGNED));
    }

    static LegalPoint legalPoint(Fields fields) {
        fields.only(Set.of("id", "question"), Set.of());
        return new LegalPoint(fields.string("id", ID), fields.string("question", SAID));
    }

    /** For each language of the portal its own address, or the English one. */
    static Map<String, String> exit(Fields fields, Languages languages) {
        Map<String, String> given = fields.stringMap("exit");
        given.forEach((code, address) -> {
            if (!LANGUAGE.matcher(code).matches() || address.isEmpty() || !SITE.matcher(address).matches()) {
                throw fields.error("exit: not a language and an address: " + code + ", " + address);
            }
        });
        if (!given.containsKey("en")) {
            throw fields.error("exit: an address for en is missing");
        }
        return languages.all().stream().map(Language::code)
                .collect(Collectors.toUnmodifiableMap(code -> code, code -> given.getOrDefault(code, given.get("en"))));
    }
}
