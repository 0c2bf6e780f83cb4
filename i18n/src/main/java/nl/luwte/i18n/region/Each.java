package nl.luwte.i18n.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.luwte.i18n.json.DataException;
import nl.luwte.i18n.json.Faults;
import nl.luwte.i18n.json.Fields;

/** Reads part after part; a part with a fault is left out, so that a check hears of the next one too. */
final class Each {
    private final Faults faults;
    private boolean whole = true;

    Each(Faults faults) {
        this.faults = faults;
    }

    <T> List<T> of(List<Fields> parts, Function<Fields, T> reader) {
        List<T> read = new ArrayList<>();
        parts.forEach(part -> one(() -> reader.apply(part)).ifPresent(read::add));
        return List.copyOf(read);
    }

    <T> Optional<T> one(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DataException fault) {
            add(fault);
            return Optional.empty();
        }
    }

    void add(DataException fault) {
        whole = false;
        faults.add(fault);
    }

    /** Whether every part could be read. */
    boolean isWhole() {
        return whole;
    }
}
