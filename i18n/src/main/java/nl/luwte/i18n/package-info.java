/**
 * Languages and the short texts of every page.
 *
 * <p>Anyone may call. Texts are data: {@code languages.json} lists the languages, {@code messages/index.json} the features, and
 * {@code messages/<feature>/<language>.properties} holds the texts. Adding a language needs files, no code. A key is local to its feature;
 * the texts of feature {@code error} are named after the refusal codes of docs/format where a reader is told apart, and {@code readers}
 * stands for every other refusal of the directory. Pages in another language than the first show {@code page.translation} until a native
 * speaker has checked it.
 *
 * <p>This package must never hold a text about who can read something that is not true of the software, fall back to another language
 * in silence, or contain markup.
 */
package nl.luwte.i18n;
