/**
 * A sealed envelope arrives: the one address all reporters write to, what it asks of a request before it looks anything
 * up, and the numbers of the moment it needs.
 *
 * <p>It learns an auth key, a channel and bytes. It takes no request object, header, cookie or address, and it must
 * never log or store when something came.
 */
package nl.luwte.portal.intake;
