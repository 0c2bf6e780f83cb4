/**
 * What differs per region: municipalities with their rules, teams of readers, help organisations, persons, walk-in hours, promises, and what
 * the municipality still has to supply.
 *
 * <p>Called by the pages, the set-up and the command line. Data only: {@code regions/<id>}. It must never hold a telephone number without a
 * source and a day, never give a promise that was not signed off as one that was, and never give a walk-in hour that is past as coming.
 */
package nl.luwte.i18n.region;
