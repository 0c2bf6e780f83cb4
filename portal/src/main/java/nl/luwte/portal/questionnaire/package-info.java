/**
 * Questionnaires as the browser fetches them: structure and language files, as they are, under the hash of the
 * structure.
 *
 * <p>They hold no answer. What a questionnaire may be is checked by the i18n module when it is loaded and by the
 * reader's browser against the directory.
 */
package nl.luwte.portal.questionnaire;
