/**
 * Languages and the short texts of every page.
 *
 * <p>Anyone may call. Texts are data: {@code languages.json} lists the languages, {@code messages/index.json} the features, and
 * {@code messages/<feature>/<language>.properties} holds the texts. Adding a language needs files, no code.
 *
 * <p>This package must never hold a text about who can read something that is not true of the software, fall back to another language
 * in silence, or contain markup.
 */
package nl.luwte.i18n;
