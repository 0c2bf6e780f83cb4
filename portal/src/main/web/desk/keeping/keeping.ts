import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, plusDays } from '../days.ts';
import { mayKeepUntil } from '../casework/acts.ts';
import { authored, colleagueText } from '../casework/authored.ts';
import { area, isTicked, line, section, sending, single, tick } from '../casework/fields.ts';
import { type Pane, formOf } from '../casework/pane.ts';
import type { Step } from '../casework/slip.ts';
import { RECOGNITION } from '../casework/state.ts';
import { askDelete, askKeep } from './asking.ts';

/** The tick by which a recognition may be recorded. */
const RECORDING = '2.8';
/** From so many days on the pane says that a case goes. */
const SOON = 14;

/** Until when a case is kept, what stands outside of it, and deleting it. */
export function keeping(pane: Pane): TemplateResult {
  const { page, casework, view, until } = pane;
  const { keep } = view.standing;
  const form = formOf(pane, 'keep');
  return section('keep', page.text('keep.heading'), until === '' ? '' : page.text('keep.until-short', { day: until }), html`
    ${keep.now === undefined ? nothing : html`<p>${page.text('keep.set', { day: keep.now.act.until })} ${authored(pane, keep.now)}</p>${colleagueText(pane, keep.now.act.reason, keep.now)}`}
    ${line(form, 'until', page.text('keep.until'), { type: 'date', least: plusDays(casework.today, 1), most: plusDays(casework.today, page.data.retention.keep), hint: page.text('keep.hint', { days: page.data.retention.keep }) })}
    ${area(form, 'reason', page.text('keep.reason'), { rows: 2 })}
    ${sending(form, page.text('keep.send'), () => {
      const [day, reason] = [form.slip.text('until'), form.slip.text('reason').trim()];
      return mayKeepUntil(day, casework.today, page.data.retention.keep) && reason !== '' ? keepUntil(pane, day, reason) : 'keep.needs';
    }, { done: 'keep.done' })}
    ${outside(pane)}
    ${deleting(pane)}`);
}

/** On top of the pane: what a withdrawal, a closing or the calendar asks for. */
export function reminders(pane: Pane): TemplateResult {
  const { page, view, until, casework } = pane;
  const days = until === '' ? undefined : daysBetween(casework.today, until);
  return html`
    ${withdrawn(pane) ? html`<section class="alarm" aria-labelledby="withdrawn-heading">
      <h3 id="withdrawn-heading">${page.text('keep.withdrawn')}</h3>
      <p>${page.text(view.standing.outside.length === 0 ? 'keep.withdrawn-line' : 'keep.withdrawn-outside', { count: view.standing.outside.length })}</p>
      <p class="actions"><button class="button second" @click=${() => pane.unfold('keep')}>${page.text('keep.withdrawn-go')}</button></p>
    </section>` : nothing}
    ${afterClosing(pane)}
    ${days === undefined || days > SOON ? nothing : html`<p class="notice">${page.text('keep.soon', { days: Math.max(0, days), day: until })}</p>`}`;
}

/** The reporter took back the consent to record her recognition. */
export function withdrawn({ view }: Pane): boolean {
  return view.formNumber === RECOGNITION && view.consents.some(({ question, from }) => question === RECORDING && from === 'withdrawn');
}

/** A closed case about a recognition need not be kept as long as another. */
function afterClosing(pane: Pane): TemplateResult | typeof nothing {
  const { page, view, casework, until } = pane;
  const day = plusDays(casework.today, page.data.retention.recognition);
  if (view.formNumber !== RECOGNITION || !view.standing.closed || withdrawn(pane) || until <= day) return nothing;
  return html`<div class="notice">
    <p id="after-closing">${page.text('keep.propose', { days: page.data.retention.recognition, day })}</p>
    ${single(pane, formOf(pane, 'keep-proposed'), page.text('keep.propose-do', { day }), () => keepUntil(pane, day, page.text('keep.propose-reason')), 'after-closing')}
  </div>`;
}

function keepUntil(pane: Pane, day: string, reason: string): readonly Step[] {
  const { casework, view } = pane;
  return [askKeep(casework.parts, view.found, day), casework.act(view.found, { act: 'keep', until: day, reason }), casework.parts.refresh];
}

/** What other systems hold of this case. It has to be removed there by hand. */
function outside(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'outside');
  return html`
    <h4>${page.text('outside.heading')}</h4>
    <p class="hint">${page.text('outside.hint')}</p>
    <ul class="plain">${view.standing.outside.map(written => html`
      <li class="act"><div id="outside-${written.message.hash}">${colleagueText(pane, written.act.text, written)}${authored(pane, written)}</div>
        ${single(pane, formOf(pane, `outside ${written.message.hash}`), page.text('outside.removed'),
          () => [casework.act(view.found, { act: 'outside-removed', of: written.message.hash })], `outside-${written.message.hash}`)}</li>`)}</ul>
    ${area(form, 'text', page.text('outside.label'), { rows: 2 })}
    ${sending(form, page.text('outside.send'), () => {
      const text = form.slip.text('text').trim();
      return text === '' ? 'work.empty' : [casework.act(view.found, { act: 'outside', text })];
    })}`;
}

function deleting(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'delete');
  const left = view.standing.outside.length;
  return html`
    <h4>${page.text('delete.heading')}</h4>
    <p>${page.text(view.found.handed === undefined ? 'delete.consequence' : 'delete.consequence-handed')}</p>
    ${view.standing.handovers.length === 0 ? nothing : html`<p class="notice">${page.text('delete.handed-stays')}</p>`}
    ${left === 0 ? nothing : html`<p class="notice">${page.text('delete.outside', { count: left })}</p>`}
    ${tick(form, 'sure', page.text('delete.tick'))}
    ${sending(form, page.text('delete.send'), () => [askDelete(casework.parts, view.found), casework.parts.refresh], { disabled: !isTicked(form, 'sure') })}`;
}
