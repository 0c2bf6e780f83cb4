import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from './page.ts';
import { pieces, shortText } from './shown.ts';

/** Somebody else's text, whole: isolated, untranslated, in its own language and direction, with control characters shown. */
export function foreignText(page: Page, text: string, language: string): TemplateResult {
  return html`<p class="foreign" translate="no" lang=${language} dir=${page.direction(language)}>${visible(text)}</p>`;
}

/** A name that somebody else chose: one short isolated line. */
export function name(text: string): TemplateResult {
  return html`<bdi class="name" translate="no">${shortText(text)}</bdi>`;
}

export function names(texts: readonly string[]): (TemplateResult | string)[] {
  return texts.flatMap((text, i) => (i === 0 ? [name(text)] : [', ', name(text)]));
}

/** A page text in which `{name}` stands for templates instead of a string. */
export function filled(page: Page, key: string, hole: string, value: unknown): unknown[] {
  const mark = '\u0000';
  const [before, after] = page.text(key, { [hole]: mark }).split(mark);
  return after === undefined ? [before, ' ', value] : [before, value, after];
}

function visible(text: string): (TemplateResult | string)[] {
  return pieces(text).map(piece => (piece.kind === 'text' ? piece.text : html`<span class="control">${piece.text}</span>`));
}

/** A line that screen readers speak when it changes. */
export function live(text: string): TemplateResult {
  return html`<p class="live" role="status">${text === '' ? nothing : text}</p>`;
}

/** For `aria-disabled`: a button that waits says so and keeps the focus, which a disabled one loses. */
export function busy(waits: boolean): 'true' | typeof nothing {
  return waits ? 'true' : nothing;
}
