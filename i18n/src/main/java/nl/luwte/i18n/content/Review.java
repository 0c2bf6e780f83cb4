package nl.luwte.i18n.content;

import java.time.LocalDate;

/**
 * Who checked a text.
 *
 * @param role of the person, as "moedertaalspreker" or "jurist"
 */
public record Review(String role, LocalDate day) {
}
