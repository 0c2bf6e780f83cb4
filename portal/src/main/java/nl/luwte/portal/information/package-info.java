/**
 * Reading: the start page, help now, rights, how to read this safely. Works without script and learns nothing of who
 * reads.
 *
 * <p>Every number and rule comes from data with source and date; a page must never show one without.
 */
package nl.luwte.portal.information;
