/**
 * The composition root: makes every object once, ties addresses to the three realms (public pages, reporters, desk) and
 * refuses to start when something is not as it must be.
 *
 * <p>Nobody calls it. It must never put code of one realm into another.
 */
package nl.luwte.portal.app;
