/**
 * The real pages in a real browser against a server that lies: answers are changed on their way by routes of the browser, made with the crypto module and the
 * keys of the demo.
 *
 * <p>{@link nl.luwte.infra.acceptance.malice.Town} and its companions also serve the tests of bad input. Nothing here may change the running server or its
 * rows; each test brings its own reporter.
 */
package nl.luwte.infra.acceptance.malice;
