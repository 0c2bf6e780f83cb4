package nl.luwte.i18n.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.luwte.i18n.Language;
import nl.luwte.i18n.Languages;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.json.Resources;
import nl.luwte.i18n.json.StrictJson;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Region.Municipality;
import nl.luwte.i18n.region.Region.Organisation;

/** Reads {@code regions/<id>/region.json} and refuses one that lacks a language, a source or a day. */
public final class Regions {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,7}");
    private static final Pattern DIAL = Pattern.compile("\\+?[0-9]*");
    private static final Pattern SITE = Pattern.compile("(https://[a-z0-9./-]+)?");
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}-[01][0-9]-[0-3][0-9]");
    private static final Pattern SAID = Pattern.compile(".*\\S.*");

    private final Set<String> codes;

    private Regions(Languages languages) {
        this.codes = Set.copyOf(languages.all().stream().map(Language::code).toList());
    }

    /**
     * Loads one region.
     *
     * @param id for instance {@code twente}
     * @param languages every text of the region must stand in all of these
     * @throws DataException if the file is missing or breaks its rules
     */
    public static Region load(String id, Languages languages) {
        String file = "regions/" + id + "/region.json";
        JsonNode json = StrictJson.readLoosely(file, Resources.bytes(file));
        Region region = new Regions(languages).read(new Fields(file, json));
        if (!region.id().equals(id)) {
            throw new DataException(file + ": its id must be " + id);
        }
        return region;
    }

    private Region read(Fields top) {
        top.only(Set.of("version", "id", "name", "municipalities", "channels", "organisations", "readingDays", "backups", "promises",
                "exit", "legal"), Set.of()).version1();
        Map<String, String> exit = top.stringMap("exit");
        exit.values().forEach(address -> {
            if (address.isEmpty() || !SITE.matcher(address).matches()) {
                throw top.error("exit: not an address: " + address);
            }
        });
        return new Region(top.string("id", ID), required(top, "name"),
                top.objects("municipalities").stream().map(Regions::municipality).toList(),
                top.objects("channels").stream().map(this::channel).toList(),
                top.objects("organisations").stream().map(this::organisation).toList(),
                localised(top, "readingDays"), localised(top, "backups"),
                top.objects("promises").stream().map(promise -> required(promise, "text")).toList(),
                required(top, "exit").byLanguage(), top.objects("legal").stream().map(Regions::legalPoint).toList());
    }

    private static Municipality municipality(Fields fields) {
        fields.only(Set.of("id", "name"), Set.of());
        return new Municipality(fields.string("id", ID), fields.string("name", SAID));
    }

    private Channel channel(Fields fields) {
        fields.only(Set.of("id", "name", "reader", "line"), Set.of());
        return new Channel(fields.string("id", CHANNEL), required(fields, "name"), required(fields, "reader"), required(fields, "line"));
    }

    private Organisation organisation(Fields fields) {
        fields.only(Set.of("id", "group", "name", "phone", "dial", "always", "hours", "languages", "purpose", "site", "source", "day",
                "check"), Set.of());
        List<String> spoken = fields.strings("languages");
        return new Organisation(fields.string("id", ID), fields.string("group", ID), fields.string("name", SAID), fields.string("phone"),
                fields.string("dial", DIAL), fields.flag("always"), localised(fields, "hours"), spoken, required(fields, "purpose"),
                fields.string("site", SITE), fields.string("source", SAID), fields.string("day", DAY), fields.string("check"));
    }

    private static LegalPoint legalPoint(Fields fields) {
        fields.only(Set.of("id", "question"), Set.of());
        return new LegalPoint(fields.string("id", ID), fields.string("question", SAID));
    }

    private Localised required(Fields fields, String key) {
        Localised text = localised(fields, key);
        if (text.byLanguage().isEmpty()) {
            throw fields.error(key + ": is missing");
        }
        return text;
    }

    /** An empty object means: to be supplied; half a translation is refused. */
    private Localised localised(Fields fields, String key) {
        Map<String, String> texts = fields.stringMap(key);
        if (!texts.isEmpty() && !texts.keySet().equals(codes)) {
            throw fields.error(key + ": expected the languages " + codes + ", found " + texts.keySet());
        }
        return new Localised(texts);
    }
}
