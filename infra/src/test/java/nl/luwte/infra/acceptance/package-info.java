/**
 * The whole system as people meet it: a demo set up and started by the same classes as {@code luwte run}, seen through HTTP and a real browser.
 *
 * <p>Tests here are named *IT and run after packaging. They talk to the loopback interface only and must never depend on one another's reports.
 */
package nl.luwte.infra.acceptance;
