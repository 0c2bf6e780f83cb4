package nl.luwte.i18n.region;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
import nl.luwte.i18n.region.Region.Municipality;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.Region.Policy;
import nl.luwte.i18n.region.Region.PolicyKind;
import nl.luwte.i18n.region.Region.Recognition;
import nl.luwte.i18n.region.Region.Term;

/** Reads each part of a region pack by itself. */
final class PartReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,7}");
    private static final Pattern DIAL = Pattern.compile("\\+?[0-9]*");
    private static final Pattern SITE = Pattern.compile("(https://[a-z0-9./-]+)?");
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]");
    private static final Pattern SAID = Pattern.compile(".*\\S.*");
    private static final Pattern KIND = Pattern.compile("none|conditions|voluntary");
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int OLDEST_MINIMUM = 30;

    private final RegionTexts texts;

    PartReader(RegionTexts texts) {
        this.texts = texts;
    }

    static Municipality municipality(Fields fields) {
        fields.only(Set.of("id", "name"), Set.of("recognition"));
        return new Municipality(fields.string("id", ID), fields.string("name", SAID),
                fields.has("recognition") ? Optional.of(policy(fields.object("recognition"))) : Optional.empty());
    }

    private static Policy policy(Fields fields) {
        fields.only(Set.of("kind", "source", "day"), Set.of());
        return new Policy(PolicyKind.valueOf(fields.string("kind", KIND).toUpperCase(Locale.ROOT)), fields.string("source", SAID),
                fields.string("day", DAY));
    }

    Channel channel(Fields fields) {
        fields.only(Set.of("id", "readingDays", "behind"), Set.of("receives"));
        String id = fields.string("id", CHANNEL);
        String key = "channel." + id + ".";
        return new Channel(id, texts.required(key + "name"), texts.required(key + "reader"), texts.required(key + "line"), readingDays(fields), fields.string("behind", ID), fields.has("receives") ? Optional.of(fields.string("receives", ID)) : Optional.empty());
    }

    private static Set<DayOfWeek> readingDays(Fields fields) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : fields.strings("readingDays")) {
            if (!WEEK.contains(day)) {
                throw fields.error("readingDays: expected " + WEEK + ", found " + day);
            }
            days.add(DayOfWeek.of(WEEK.indexOf(day) + 1));
        }
        return days;
    }

    Organisation organisation(Fields fields) {
        fields.only(Set.of("id", "group", "name", "phone", "dial", "always", "languages", "site", "source", "day", "check"), Set.of());
        String id = fields.string("id", ID);
        String key = "organisation." + id + ".";
        return new Organisation(id, fields.string("group", ID), fields.string("name", SAID), fields.string("phone"),
                fields.string("dial", DIAL), fields.flag("always"), texts.optional(key + "hours"), fields.strings("languages"),
                texts.required(key + "purpose"), fields.string("site", SITE), fields.string("source", SAID), fields.string("day", DAY),
                fields.string("check"));
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
        int age = fields.number("minimumAge");
        if (age != 0 && (age < 18 || age > OLDEST_MINIMUM)) {
            throw fields.error("minimumAge: 18 to " + OLDEST_MINIMUM + ", or 0 while it is to be supplied");
        }
        return new Recognition(texts.optional("recognition.recorded"), texts.optional("recognition.by"), texts.optional("recognition.kept"), texts.optional("recognition.stop"),
                texts.optional("recognition.follows"), age, fields.string("source", SAID), fields.string("day", DAY), fields.string("signedOff"));
    }

    static LegalPoint legalPoint(Fields fields) {
        fields.only(Set.of("id", "question"), Set.of());
        return new LegalPoint(fields.string("id", ID), fields.string("question", SAID));
    }

    /** For each language of the portal its own address, or the English one. */
    static Map<String, String> exit(Fields fields, Languages languages) {
        Map<String, String> given = fields.stringMap("exit");
        given.values().forEach(address -> {
            if (address.isEmpty() || !SITE.matcher(address).matches()) {
                throw fields.error("exit: not an address: " + address);
            }
        });
        if (!given.containsKey("en")) {
            throw fields.error("exit: an address for en is missing");
        }
        return languages.all().stream().map(Language::code).collect(Collectors.toUnmodifiableMap(code -> code, code -> given.getOrDefault(code, given.get("en"))));
    }
}
