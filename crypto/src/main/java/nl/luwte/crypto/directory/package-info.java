/**
 * Who may read what (docs/format/directory.md): anchor, signed note, directory, member records, and their verification. Called by the
 * portal, the desk's tools and the set-up. It must never trust a directory that was not verified against an anchor.
 */
package nl.luwte.crypto.directory;
