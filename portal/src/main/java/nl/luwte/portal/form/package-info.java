/**
 * Which forms this region offers, who may read each of them here, and what is said before the first question.
 *
 * <p>Pages with a form, with and without script, and the desk ask it. It must never hold an answer, and an exception
 * to what is promised is said here before anything is asked, in every form.
 */
package nl.luwte.portal.form;
