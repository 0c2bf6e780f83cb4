/**
 * Two nodes of one installation on one PostgreSQL, and what happens when one of them dies.
 *
 * <p>Browsers and reporters see one address: a forwarder of TCP connections stands where an installation has its load balancer. These tests start their own servers and touch no other's.
 */
package nl.luwte.infra.acceptance.nodes;
