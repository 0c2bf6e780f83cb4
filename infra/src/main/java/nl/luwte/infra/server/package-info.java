/**
 * Starting and stopping the application server: Payara Micro as a child process that listens on the loopback interface only.
 *
 * <p>Called by the command line and by the acceptance tests. Must never read a key, print what the server logs while it runs well, or leave a process or a
 * temporary folder behind after a stop.
 */
package nl.luwte.infra.server;
