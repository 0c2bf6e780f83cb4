/**
 * Forms as data (docs/format/questionnaire.md).
 *
 * <p>Called by the pages that show or store a form and by the set-up that puts a structure's hash into the directory. The files are served
 * as the bytes they are, so nobody may write them out anew. A file that was ever listed in a directory must never be changed or removed: it
 * moves to {@code questionnaires/<id>/old/<structure hash>/} and its hash is added to {@code questionnaires/index.json}.
 */
package nl.luwte.i18n.questionnaire;
