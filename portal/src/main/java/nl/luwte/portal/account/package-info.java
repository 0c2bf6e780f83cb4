/**
 * Staff log in: accounts, the check of what their device derived from the passphrase, sessions that survive a node, and
 * the token against forged requests. The only package that knows Apache Shiro.
 *
 * <p>The server sees an account name and 32 uniform bytes; the passphrase and the key that opens the wrapped keys stay
 * on the device. It must never tell whether an account exists, and it has nothing to do with reporters.
 */
package nl.luwte.portal.account;
