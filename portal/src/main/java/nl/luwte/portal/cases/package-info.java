/**
 * The rows of conversations: which cases there are, in which channel, until which day, and their sealed messages. The
 * only SQL about them.
 *
 * <p>Called by intake, mailbox, desk and retention. The server learns here a channel, a direction, days, and bytes it
 * cannot open; it must never get a time, an order of arrival, or anything of who sent it.
 */
package nl.luwte.portal.cases;
