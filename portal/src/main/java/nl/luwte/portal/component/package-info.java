/**
 * The page on which every component of the reader's side is seen in all its states; the tests of the look run over it.
 *
 * <p>Called by the composition root only. It must never answer outside a demo, and takes all its texts from the
 * catalogue and the region pack.
 */
package nl.luwte.portal.component;
