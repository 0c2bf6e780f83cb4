package nl.luwte.i18n.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;
import nl.luwte.i18n.region.Region.Channel;
import nl.luwte.i18n.region.Region.LegalPoint;
import nl.luwte.i18n.region.Region.Organisation;
import nl.luwte.i18n.region.WalkIns.Series;

/** What one part of a pack says of another must be there, and once. */
final class PackRules {
    /** Whom pages name in every region: the emergency number, and who answers at night. */
    private static final List<String> NAMED = List.of("emergency", "csg");

    private final Fields top;
    private final National national;
    private final Faults faults;

    PackRules(Fields top, National national, Faults faults) {
        this.top = top;
        this.national = national;
        this.faults = faults;
    }

    void check(Region region) {
        unique("municipalities", region.municipalities().stream().map(Municipality::id).toList());
        unique("channels", region.channels().stream().map(Channel::id).toList());
        unique("organisations", region.organisations().stream().map(Organisation::id).toList());
        unique("contacts", region.contacts().stream().map(Contact::id).toList());
        unique("walkIns", region.walkIns().all().stream().map(one -> one.organisation() + " in " + one.town()).toList());
        unique("legal", region.legal().stream().map(LegalPoint::id).toList());
        promises(region);
        named(region);
        teams(region);
        terms(region);
        places(region);
        needs(region);
        if (region.hasRecognition() != region.recognition().isPresent()) {
            fault("recognition: stands there if and only if a municipality has kind voluntary");
        }
    }

    /** A promise that is left out would look as if nobody could ask for it. */
    private void promises(Region region) {
        List<String> ids = region.promises().stream().map(Promise::id).toList();
        unique("promises", ids);
        national.questions().keySet().stream().filter(id -> !ids.contains(id))
                .forEach(id -> fault("promises: missing " + id + "; without signedOff it is shown as not promised"));
    }

    private void named(Region region) {
        for (String id : NAMED) {
            if (region.organisation(id).filter(one -> !one.phone().isEmpty()).isEmpty()) {
                fault("organisations: no " + id + " with a telephone number; pages name it");
            }
        }
    }

    private void teams(Region region) {
        for (Channel channel : region.channels()) {
            if (region.organisation(channel.behind()).filter(one -> !one.phone().isEmpty()).isEmpty()) {
                fault("channel " + channel.id() + ": behind it must be an organisation with a telephone number");
            }
        }
    }

    private void terms(Region region) {
        Set<String> points = region.legal().stream().map(LegalPoint::id).collect(Collectors.toSet());
        region.terms().forEach((name, term) -> {
            if (!term.legal().isEmpty() && !points.contains(term.legal())) {
                fault("retention " + name + ": no legal point " + term.legal());
            }
        });
    }

    private void places(Region region) {
        region.organisations().forEach(one -> one.towns().forEach(town -> town(region, "organisation " + one.id(), town)));
        region.contacts().forEach(one -> one.towns().forEach(town -> town(region, "contact " + one.id(), town)));
        for (Series walkIns : region.walkIns().all()) {
            town(region, "walk-in of " + walkIns.organisation(), walkIns.town());
            if (region.organisation(walkIns.organisation()).isEmpty()) {
                fault("walkIns: no organisation " + walkIns.organisation());
            }
        }
    }

    private void town(Region region, String place, String id) {
        if (region.municipality(id).isEmpty()) {
            fault(place + ": no municipality " + id);
        }
    }

    private void needs(Region region) {
        for (Need need : Need.values()) {
            if (region.helpFor(need).isEmpty()) {
                fault("organisations: nobody for the need " + need.id());
            }
        }
    }

    private void unique(String part, List<String> ids) {
        List<String> twice = new ArrayList<>(ids);
        new HashSet<>(ids).forEach(twice::remove);
        if (!twice.isEmpty()) {
            fault(part + ": stands twice: " + twice);
        }
    }

    private void fault(String message) {
        faults.add(top.error(message));
    }
}
