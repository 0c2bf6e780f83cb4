/**
 * The care workers' side: the page that runs on their device, what is new in their channels, sealed messages to open
 * there, and replies to store.
 *
 * <p>The server gives only what the directory lets this member read, and it learns nothing of what she opens. It must
 * never hold a key, an opened message, or a list of who reported what.
 */
package nl.luwte.portal.desk;
