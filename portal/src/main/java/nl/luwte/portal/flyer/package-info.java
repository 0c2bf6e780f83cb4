/**
 * Paper: a page for each municipality, language and size of sheet, made of the same texts and the same region pack as the
 * pages to read.
 *
 * <p>Called by readers and by {@code luwte flyer}. It must never hold a fact of its own, say in large letters what the site
 * is about, or give out a translation about rules that nobody has checked.
 */
package nl.luwte.portal.flyer;
