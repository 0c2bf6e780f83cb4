import { html, type TemplateResult } from 'lit';
import { foreignText, name } from '../text.ts';
import { type Choice, single } from './fields.ts';
import type { Act } from './acts.ts';
import { type Pane, formOf } from './pane.ts';
import type { Held, Written } from './standing.ts';

/** A warning where a message, or the frame it came in, was sealed with an older list of readers; else the empty string. */
export function older({ page, view }: Pick<Pane, 'page' | 'view'>, hash: string): string {
  const number = view.messages.get(hash)?.superseded;
  return number === undefined ? '' : page.text('case.superseded', { number: number === 0 ? '?' : number });
}

/** Who wrote an act, and when: "Anna, March 1, 2026"; and whether she may have written it after she was removed. */
export function authored(pane: Pane, { message }: { readonly message: Written['message'] }): TemplateResult {
  return html`<span class="soft">${name(pane.view.messages.get(message.hash)?.author ?? '')}, <span class="num">${pane.page.day(message.content.day)}</span> <strong>${older(pane, message.hash)}</strong></span>`;
}

/** Text of a colleague. */
export function colleagueText(pane: Pane, text: string, { message }: { readonly message: Written['message'] }): TemplateResult {
  return foreignText(pane.page, text, message.content.questionnaire.language);
}

/**
 * What two colleagues wrote at the same time, each with a button that makes it hold. Nothing is lost: both acts stay.
 *
 * @param words what an act says, in a few words
 */
export function choose<A extends Act>(pane: Pane, part: string, held: Held<A>, words: (act: A) => unknown): TemplateResult | string {
  const { page, casework, view } = pane;
  if (held.choices.length === 0) return '';
  return html`
    <div class="notice" role="group" aria-label=${page.text('work.conflict')}>
      <p>${page.text('work.conflict')}</p>
      <ul class="plain">${held.choices.map((written, i) => html`
        <li><span id="w-${part}-choice-${i}">${words(written.act)} ${authored(pane, written)}</span>
          ${single(pane, formOf(pane, `${part}-choice-${i}`), page.text('work.choose'), () => [casework.act(view.found, written.act)], `w-${part}-choice-${i}`)}</li>`)}
      </ul>
    </div>`;
}

/** What a kind of act says now, in a few words. */
export function now<A extends Act>(pane: Pane, held: Held<A>, words: (act: A) => unknown, none: string): unknown {
  if (held.choices.length > 0) return pane.page.text('work.conflict-short');
  return held.now === undefined ? none : words(held.now.act);
}

/** Names of colleagues to choose from; who left the team and still has the case stays in sight. */
export function colleagues(pane: Pane, present: string): Choice[] {
  const { team } = pane.view;
  const left: Choice[] = present === '' || team.some(({ id }) => id === present) ? [] : [[present, pane.page.text('assign.left', { name: present })]];
  return [['', pane.page.text('assign.nobody')], ...left, ...team.map(({ id, name: called }) => [id, called] as const)];
}
