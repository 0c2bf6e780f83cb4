import { html, nothing, type TemplateResult } from 'lit';
import { authored, colleagueText } from './authored.ts';
import { area, section, sending } from './fields.ts';
import { type Pane, formOf } from './pane.ts';

/** What colleagues wrote down for each other. The reporter cannot open it. */
export function notes(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const { notes: written, unknown } = view.standing;
  const form = formOf(pane, 'note');
  return section('note', page.text('note.heading'), page.text('note.count', { count: written.length }), html`
    ${unknown.length === 0 ? nothing : html`<ul class="notice plain">${unknown.map(message => html`<li>${page.text('work.unknown')} ${authored(pane, { message })}</li>`)}</ul>`}
    <ol class="plain">${written.map(note => html`<li class="act">${colleagueText(pane, note.act.text, note)}${authored(pane, note)}</li>`)}</ol>
    ${area(form, 'text', page.text('note.label'), { hint: page.text('note.hint') })}
    ${sending(form, page.text('note.send'), () => {
      const text = form.slip.text('text').trim();
      return text === '' ? 'work.empty' : [casework.act(view.found, { act: 'note', text })];
    })}`);
}
