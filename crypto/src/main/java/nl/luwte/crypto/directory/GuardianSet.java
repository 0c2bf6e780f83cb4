package nl.luwte.crypto.directory;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.luwte.crypto.bytes.RefusalCode;
import nl.luwte.crypto.bytes.Refused;
import nl.luwte.crypto.document.Fields;
import nl.luwte.crypto.document.JsonValue;
import nl.luwte.crypto.document.JsonValue.JsonArray;
import nl.luwte.crypto.document.Names;

/** The guardians, how many of them must sign, and the origins they sign for: what only a rotation may change. */
public record GuardianSet(List<String> origins, List<Guardian> guardians, int threshold) {
    /** @throws Refused {@code field} if a count, an origin or a distinctness rule is broken */
    public GuardianSet {
        origins = List.copyOf(origins);
        guardians = List.copyOf(guardians);
        origins.forEach(Names.ORIGIN::require);
        require(!origins.isEmpty() && origins.size() <= 8 && Set.copyOf(origins).size() == origins.size());
        require(guardians.size() >= 2 && guardians.size() <= 15);
        require(threshold >= 2 && threshold <= guardians.size());
        require(distinct(guardians, Guardian::id) == guardians.size() && distinct(guardians, Guardian::key) == guardians.size());
        require(distinct(guardians, Guardian::organisation) >= 2);
    }

    static GuardianSet read(Fields fields) {
        return new GuardianSet(fields.distinctTexts("origins", 1, 8), fields.items("guardians", 2, 15).stream().map(Guardian::read).toList(),
                fields.integer("threshold", 2, 15));
    }

    void writeTo(JsonValue.Builder object) {
        object.putTexts("origins", origins).put("guardians", new JsonArray(guardians.stream().<JsonValue>map(Guardian::toValue).toList()))
                .put("threshold", threshold);
    }

    /** Whether both name the same guardians, threshold and origins, in whatever order. */
    public boolean sameAs(GuardianSet other) {
        return threshold == other.threshold && Set.copyOf(origins).equals(Set.copyOf(other.origins))
                && Set.copyOf(guardians).equals(Set.copyOf(other.guardians));
    }

    private static int distinct(List<Guardian> guardians, Function<Guardian, ?> part) {
        return guardians.stream().map(part).collect(Collectors.toSet()).size();
    }

    private static void require(boolean holds) {
        Refused.unless(holds, RefusalCode.FIELD);
    }
}
