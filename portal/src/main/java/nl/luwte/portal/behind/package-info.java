/**
 * Nobody may be reading: which teams have not fetched a message by the day they promised, who is asked to open the desk
 * then, and what a reporter is told instead.
 *
 * <p>Called by the pages, the desk and the composition root. A mail says the same whatever it is about; it must never
 * name a team, a number or a case, and never go out because something has just come in.
 */
package nl.luwte.portal.behind;
