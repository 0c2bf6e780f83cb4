/**
 * The reporter's side of a conversation: reading replies and deleting. Reading changes nothing and is not recorded; an
 * absent and an empty mailbox answer with the same bytes.
 *
 * <p>Called by intake after the request has proved its key.
 */
package nl.luwte.portal.mailbox;
