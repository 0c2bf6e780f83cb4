/**
 * The recipient directory as this installation publishes it: anchor, the version in force, older versions. Checked at
 * start with the same rules as in the browser; a start without a valid one is refused.
 *
 * <p>Read by intake (which channels exist), by the desk (who may read which) and by pages. It holds public data only
 * and must never hold a guardian's or a member's private key.
 */
package nl.luwte.portal.directory;
