/**
 * The pages to read, all kinds of them in all languages: for who sees little, who has no mouse, who has no script, and in three browsers.
 *
 * <p>What languages there are comes from the portal's own list, so that a new one is looked at without a change here.
 */
package nl.luwte.infra.acceptance.reading;
