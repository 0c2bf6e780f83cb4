package nl.luwte.i18n.region;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.luwte.i18n.region.Work.Form;

/**
 * A municipality and its rules.
 *
 * @param policy whether it recognises who works for herself at home (erkenning); absent: not known
 * @param minimumAge local minimum age for sex work; absent: to be supplied
 * @param work form of work to its rule; a form that is absent is to be supplied
 * @param location where a place of work may be; absent: to be supplied
 */
public record Municipality(String id, String name, Optional<Policy> policy, Optional<MinimumAge> minimumAge, Map<Form, Work> work,
        Optional<Location> location) {

    boolean recognises() {
        return policy.map(Policy::kind).filter(PolicyKind.VOLUNTARY::equals).isPresent();
    }

    /** What is known of a form of work; absent: to be supplied. */
    public Optional<Work> work(Form form) {
        return Optional.ofNullable(work.get(form));
    }

    /** What a municipality does about recognition. */
    public enum PolicyKind {
        /** It has none. */
        NONE,
        /** Conditions, and nobody signs up. */
        CONDITIONS,
        /** Who wants may sign up. */
        VOLUNTARY;

        /** As it stands in a pack: {@code voluntary}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     */
    public record Policy(PolicyKind kind, String source, String day) {
    }

    /**
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     */
    public record MinimumAge(int years, String source, String day) {
    }

    /**
     * @param text the criteria for a place of work
     * @param source where this was read
     * @param day when it was read, {@code YYYY-MM-DD}
     */
    public record Location(Localised text, String source, String day) {
    }
}
