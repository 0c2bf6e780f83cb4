/**
 * What the region pack says, in the form pages need it: organisations to call, who reads a channel, what is to be
 * supplied.
 *
 * <p>Read by pages of all features. It shows a promise of an organisation only where the pack has it signed off.
 */
package nl.luwte.portal.region;
