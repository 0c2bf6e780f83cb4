/**
 * Ed25519 signatures under a label (docs/format/document.md). Everybody may call it. It must never sign or verify bytes without a
 * label, except the one foreign format, the C2SP signed note.
 */
package nl.luwte.crypto.signature;
