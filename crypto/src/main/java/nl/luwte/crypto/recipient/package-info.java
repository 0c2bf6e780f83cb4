/**
 * The two halves of a reading key: the public age recipient and the private X-Wing seed, with their age text forms. Everybody may call
 * it. It must never seal or open: that is the opening package.
 */
package nl.luwte.crypto.recipient;
