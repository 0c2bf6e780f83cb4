package nl.luwte.i18n.content;

import java.time.LocalDate;

/**
 * Where a topic has its facts from.
 *
 * @param readOn when it was read
 * @param name what it is, as it calls itself
 */
public record Source(LocalDate readOn, String name) {
}
