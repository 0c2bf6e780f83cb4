/**
 * Topics to read: rights, help and safety, as Markdown per language with sources and days (docs/format/content.md).
 *
 * <p>Called by the pages that show them and by {@code luwte content check}. It must never let HTML of a text through, hold a telephone
 * number or an address of a site, or show a text in another language than was asked for.
 */
package nl.luwte.i18n.content;
