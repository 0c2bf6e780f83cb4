/**
 * The receipt code of 28 digits and the keys of a mailbox (docs/format/receipt.md). Called by the reporter's side and its tools; by the
 * portal only for the labelled form without script. It must never store or print a code.
 */
package nl.luwte.crypto.receipt;
