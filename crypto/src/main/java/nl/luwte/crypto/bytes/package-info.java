/**
 * Bytes as values, secrets that cannot be printed, and the refusal codes. Everybody may call it. It must never depend on another
 * package of ours, and never print a secret.
 */
package nl.luwte.crypto.bytes;
