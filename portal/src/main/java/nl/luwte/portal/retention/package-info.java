/**
 * What must not stay: cases whose last day has passed, idle staff sessions, and everything below the tables that tells
 * in which order or at which hour something came.
 *
 * <p>Called by the composition root. It must never open, copy out or list what it rewrites, and never write down how
 * much it found.
 */
package nl.luwte.portal.retention;
