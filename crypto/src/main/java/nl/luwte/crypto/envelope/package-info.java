/**
 * The shape of an envelope and the document inside (docs/format/envelope.md). Everybody may call it, the server too.
 * It must never open an envelope, nor import the package that does.
 */
package nl.luwte.crypto.envelope;
