/**
 * The primitives: the only package that imports Bouncy Castle. Called by the other packages of this module and by nobody outside it.
 * It must never know a format or a label.
 */
package nl.luwte.crypto.internal;
