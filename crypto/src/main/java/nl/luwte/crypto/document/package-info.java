/**
 * Strict JSON (docs/format/document.md): one reader, one small writer, and the rules of names and days. Everybody may call it.
 * It must never be lenient, and nobody may re-serialise a document to check its hash or signature.
 */
package nl.luwte.crypto.document;
