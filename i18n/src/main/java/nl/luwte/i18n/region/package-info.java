/**
 * What differs per region: municipalities, teams of readers, help organisations, and what the municipality still has to supply.
 *
 * <p>Called by the pages and the set-up. Data only: {@code regions/<id>}. It must never hold a telephone number without a
 * source and a day, nor a promise that was not signed off.
 */
package nl.luwte.i18n.region;
