/**
 * What a reporter's browser sends and gets back, and the puzzle (docs/format/request.md); what a care worker asks about a row
 * (docs/format/casework.md). Called by the portal's intake, mailbox and desk, and by tests and tools. It must never look anything up, nor keep anything about a request.
 */
package nl.luwte.crypto.request;
