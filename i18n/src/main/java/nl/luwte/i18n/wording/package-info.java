/**
 * Words that no text of ours may hold, as data: {@code wording.json}.
 *
 * <p>Called by the checks of topics, region packs and messages. It must never be used to change a text: a forbidden word is for its
 * writer to replace.
 */
package nl.luwte.i18n.wording;
