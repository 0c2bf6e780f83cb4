/**
 * The labelled exception: pages for browsers without script, on which this server seals what is typed and opens the
 * mailbox of whoever types a code.
 *
 * <p>The only package of the portal that may use {@code crypto.opening}. Plaintext, the code and the keys made from it
 * exist in memory for one answer; they must never be stored, logged, put into an address or a session,
 * or kept for the next step. No other page leads here by itself.
 */
package nl.luwte.portal.noscript;
