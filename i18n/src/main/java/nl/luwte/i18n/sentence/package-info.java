/**
 * The sentences that a care worker sends most, ready in every language of the portal (docs/format/sentences.md).
 *
 * <p>Called by the pages of the desk. Data only: {@code sentences/index.json} and {@code sentences/<language>.json}. It must never hold a
 * promise that the organisation has not signed off, nor a fact without a source and a day.
 */
package nl.luwte.i18n.sentence;
