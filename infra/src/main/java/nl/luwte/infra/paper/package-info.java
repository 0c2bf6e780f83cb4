/**
 * Printing a page of the portal to a PDF with a Chromium of this machine, and what that needs.
 *
 * <p>Called by the command line. It must never change what a page says, and keeps nothing but the PDF.
 */
package nl.luwte.infra.paper;
