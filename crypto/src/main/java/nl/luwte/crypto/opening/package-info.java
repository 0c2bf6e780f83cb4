/**
 * Sealing and opening. Called by tests, by tools of the desk and by the portal for one thing only: the labelled form without script.
 * The only package that imports the age codec. It must never be reachable from what serves the scripted pages.
 */
package nl.luwte.crypto.opening;
