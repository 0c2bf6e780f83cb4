/**
 * Bad input, from a browser's page and straight over HTTP, and what survives the sudden death of the server.
 *
 * <p>These tests send what no page of ours sends. Each asks that the refusal is the documented one and that nothing was stored.
 */
package nl.luwte.infra.acceptance.input;
