/**
 * Logging in over HTTP: the cookie, what it is worth before and after, and what slows who guesses.
 *
 * <p>These tests use accounts that no other test uses, since waiting is counted by name.
 */
package nl.luwte.infra.acceptance.login;
