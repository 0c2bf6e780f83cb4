/**
 * Reads the data files of this module as strict JSON (docs/format/document.md).
 *
 * <p>Called by the packages of this module only. It must never read what came over the network: that is the work of the crypto module.
 */
package nl.luwte.i18n.json;
