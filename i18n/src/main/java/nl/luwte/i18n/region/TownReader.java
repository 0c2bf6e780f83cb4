package nl.luwte.i18n.region;

import static nl.luwte.i18n.region.Facts.ID;
import static nl.luwte.i18n.region.Facts.SAID;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.region.Contact.Photo;
import nl.luwte.i18n.region.Municipality.Location;
import nl.luwte.i18n.region.Municipality.MinimumAge;
import nl.luwte.i18n.region.Municipality.Policy;
import nl.luwte.i18n.region.Municipality.PolicyKind;
import nl.luwte.i18n.region.WalkIns.Series;
import nl.luwte.i18n.region.Work.Form;
import nl.luwte.i18n.region.Work.Kind;

/** Reads what municipalities supply: rules, persons, walk-in hours, promises. */
final class TownReader {
    private static final Pattern PHOTO = Pattern.compile("[a-z0-9-]{1,60}\\.(avif|jpg|png|webp)");

    private final RegionTexts texts;

    TownReader(RegionTexts texts) {
        this.texts = texts;
    }

    Municipality municipality(Fields fields) {
        fields.only(Set.of("id", "name"), Set.of("recognition", "minimumAge", "work", "location"));
        return new Municipality(fields.string("id", ID), fields.string("name", SAID), optional(fields, "recognition", TownReader::policy),
                optional(fields, "minimumAge", TownReader::minimumAge), work(fields), optional(fields, "location", this::location));
    }

    private static Policy policy(Fields fields) {
        fields.only(Set.of("kind", "source", "day"), Set.of());
        return new Policy(Facts.one(fields, "kind", fields.string("kind"), PolicyKind.values(), PolicyKind::id), Facts.source(fields),
                Facts.day(fields));
    }

    private static MinimumAge minimumAge(Fields fields) {
        fields.only(Set.of("years", "source", "day"), Set.of());
        return new MinimumAge(Facts.minimumAge(fields, "years"), Facts.source(fields), Facts.day(fields));
    }

    private Map<Form, Work> work(Fields fields) {
        Map<Form, Work> work = new EnumMap<>(Form.class);
        optional(fields, "work", part -> part).ifPresent(part -> part.keys().forEach(id -> {
            Form form = Facts.one(part, "form of work", id, Form.values(), Form::id);
            Fields one = part.object(id).only(Set.of("kind", "note", "source", "day"), Set.of());
            work.put(form, new Work(form, Facts.one(one, "kind", one.string("kind"), Kind.values(), Kind::id),
                    texts.required("work." + one.string("note", ID)), Facts.source(one), Facts.day(one)));
        }));
        return Collections.unmodifiableMap(work);
    }

    private Location location(Fields fields) {
        fields.only(Set.of("note", "source", "day"), Set.of());
        return new Location(texts.required("location." + fields.string("note", ID)), Facts.source(fields), Facts.day(fields));
    }

    Contact contact(Fields fields) {
        fields.only(Set.of("id", "firstName", "days", "languages", "phone", "dial", "source", "day"), Set.of("photo", "photoConsent", "towns"));
        String id = fields.string("id", ID);
        return new Contact(id, fields.string("firstName", SAID), texts.required("contact." + id + ".role"), Facts.week(fields, "days"),
                Facts.languages(fields), fields.string("phone"), Facts.dial(fields), photo(fields), fields.strings("towns"),
                Facts.source(fields), Facts.day(fields));
    }

    private static Optional<Photo> photo(Fields fields) {
        if (fields.has("photo") != fields.has("photoConsent")) {
            throw fields.error("photo and photoConsent stand there together: no photo without the consent of who is on it");
        }
        return fields.has("photo") ? Optional.of(new Photo(fields.string("photo", PHOTO), Facts.date(fields, "photoConsent")))
                : Optional.empty();
    }

    Series walkIns(Fields fields) {
        fields.only(Set.of("organisation", "town", "dates", "source", "day"), Set.of("place"));
        String organisation = fields.string("organisation", ID);
        String town = fields.string("town", ID);
        Localised place = fields.has("place") ? texts.required("place." + fields.string("place", ID)) : new Localised(Map.of());
        List<WalkIn> dates = new ArrayList<>();
        for (Fields date : fields.objects("dates")) {
            date.only(Set.of("date", "from", "to"), Set.of());
            LocalTime from = Facts.time(date, "from");
            LocalTime to = Facts.time(date, "to");
            if (!from.isBefore(to)) {
                throw date.error("from must be before to");
            }
            dates.add(new WalkIn(organisation, town, place, Facts.date(date, "date"), from, to, Facts.source(fields), Facts.day(fields)));
        }
        return new Series(organisation, town, place, Facts.source(fields), Facts.day(fields), dates);
    }

    /** @param questions id to what one asks as long as nobody has signed it */
    Promise promise(Fields fields, Map<String, Localised> questions) {
        fields.only(Set.of("id"), Set.of("signedOff"));
        String id = fields.string("id");
        Localised question = questions.get(id);
        if (question == null) {
            throw fields.error("id: expected " + questions.keySet() + ", found " + id);
        }
        if (!fields.has("signedOff")) {
            texts.optional("promise." + id);
            return new Promise.Open(id, question);
        }
        Fields signedOff = fields.object("signedOff").only(Set.of("role", "day"), Set.of());
        return new Promise.Signed(id, texts.required("promise." + id), signedOff.string("role", SAID), Facts.date(signedOff, "day"));
    }

    private static <T> Optional<T> optional(Fields fields, String key, Function<Fields, T> reader) {
        return fields.has(key) ? Optional.of(reader.apply(fields.object(key))) : Optional.empty();
    }
}
