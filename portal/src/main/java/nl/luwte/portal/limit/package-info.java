/**
 * How much at a time, without knowing of whom: a budget over everybody who sends, and waiting times by the name that is
 * tried.
 *
 * <p>Called by intake, account and noscript. It keeps numbers in the memory of one node and nothing on disk; it must never see an
 * address, a cookie or any other trace of who asks, and no thread waits in it.
 */
package nl.luwte.portal.limit;
