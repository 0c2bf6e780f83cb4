/**
 * Plumbing without domain words: settings, database, headers, refusals and how they become answers.
 *
 * <p>Everybody in the portal may call it; it calls no feature. It must never log an address, a header, a body or the
 * message of an exception, since each could carry something of a reporter.
 */
package nl.luwte.portal.platform;
