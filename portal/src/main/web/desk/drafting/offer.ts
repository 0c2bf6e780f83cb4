import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from '../answering.ts';
import type { Case } from '../cases.ts';
import type { Page } from '../page.ts';
import { foreignText, live } from '../text.ts';
import type { DraftKeeper } from './keeper.ts';

/** Offers what was being written before a reload, a lock or a crash. */
export function draftOffer(page: Page, keeper: DraftKeeper, found: Case, draft: Draft, redraw: () => void): TemplateResult | typeof nothing {
  const kept = keeper.offer(found);
  if (kept === undefined || draft.outgoing !== undefined) return nothing;
  const take = () => {
    keeper.take(found);
    draft.text = draft.text.trim() === '' ? kept.text : `${draft.text}\n\n${kept.text}`;
    draft.language = kept.language;
    redraw();
  };
  return html`
    <div class="notice draft" role="group" aria-label=${page.text('draft.heading')}>
      <p>${page.text('draft.heading')}</p>
      ${foreignText(page, kept.text, kept.language)}
      <p class="actions">
        <button class="button second" @click=${take}>${page.text('draft.take')}</button>
        <button class="button second" @click=${() => void keeper.empty(found)}>${page.text('draft.throw')}</button>
      </p>
    </div>`;
}

/** Says that what is typed is kept, and how. */
export function draftLine(page: Page, keeper: DraftKeeper, found: Case): TemplateResult {
  const state = keeper.state(found);
  return html`<p class="hint">${page.text('draft.line')}</p>${live(state === '' ? '' : page.text(state))}`;
}
