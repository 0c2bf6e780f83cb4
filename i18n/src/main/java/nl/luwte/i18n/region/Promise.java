package nl.luwte.i18n.region;

import java.time.LocalDate;

/** What a municipality promises about what it does not pass on, or whom it helps. Only a promise that was signed off has a text. */
public sealed interface Promise {

    /** {@code landlord}, {@code tax}, {@code permit}, {@code family} or {@code unlicensed-help}. */
    String id();

    /**
     * A promise that somebody answers for.
     *
     * @param text what is promised
     * @param role who signed it off
     * @param day when
     */
    record Signed(String id, Localised text, String role, LocalDate day) implements Promise {
    }

    /**
     * A promise that nobody has signed: ask them first.
     *
     * @param question what to ask them
     */
    record Open(String id, Localised question) implements Promise {
    }
}
