/**
 * How a page is made and sent: the frame with banner and exit, templates, assets with their integrity, the content
 * policy, and the page that says that something went wrong. Knows no domain word.
 *
 * <p>Called by every feature that shows a page. It must never put anything of a person into a title, an address or a
 * header.
 */
package nl.luwte.portal.page;
