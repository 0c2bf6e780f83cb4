/**
 * The labelled exception: the pages that work without script, in a browser that has none and straight over HTTP.
 *
 * <p>These tests also fill the place where codes are hashed; no other test may run beside them.
 */
package nl.luwte.infra.acceptance.plain;
