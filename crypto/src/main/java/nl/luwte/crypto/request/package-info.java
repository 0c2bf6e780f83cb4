/**
 * What a reporter's browser sends and gets back, and the puzzle (docs/format/request.md). Called by the portal's intake and mailbox, and
 * by tests and tools. It must never look anything up, nor keep anything about a request.
 */
package nl.luwte.crypto.request;
