/**
 * The benchmark: starts the portal as the launcher does, measures what a reporter, a care worker and the operator wait for or pay, and writes
 * docs/performance.md.
 *
 * <p>Called by {@code infra/bench}, never by the tests: nothing here is a test class. It talks to the loopback interface only, and must never change what it
 * measures: the portal, its settings apart from database and intake budget, and the browser are the shipped ones.
 */
package nl.luwte.infra.bench;
