/**
 * Looks for traces: what a browser keeps and sends, and what stays in files.
 *
 * <p>Used by the acceptance tests only. Whatever is looked for is also shown to be found where it is planted, or the looking proves nothing.
 */
package nl.luwte.infra.acceptance.trace;
