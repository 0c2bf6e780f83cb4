/**
 * What staff did: a day, an account, an act and a case, once each; added to and, after a year, forgotten.
 *
 * <p>Called by account, desk and retention. It must never hold a time, a count, content, or anything of a reporter.
 */
package nl.luwte.portal.audit;
