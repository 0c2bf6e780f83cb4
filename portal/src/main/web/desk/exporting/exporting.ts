import { html, type TemplateResult } from 'lit';
import type { ActOf } from '../casework/acts.ts';
import { authored, colleagueText } from '../casework/authored.ts';
import { type Choice, area, section, select, sending } from '../casework/fields.ts';
import { type Pane, formOf } from '../casework/pane.ts';
import { sealedFile } from './file.ts';

type Shape = ActOf<'export'>['form'];

/** One case leaves the desk: with a reason, written down first, as a sealed file or on paper. */
export function exporting(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'export');
  const shape = form.slip.text('form', 'age') as Shape;
  const made = view.standing.exports;
  const { parts } = casework;
  return section('export', page.text('export.heading'), page.text(made.length === 0 ? 'export.none' : 'export.count', { count: made.length }), html`
    <p>${page.text('export.consequence')}</p>
    <ul class="plain">${made.map(written => html`<li class="act">${colleagueText(pane, written.act.reason, written)}<p>${page.text(`export.${written.act.form}`)} ${authored(pane, written)}</p></li>`)}</ul>
    ${select(form, 'form', page.text('export.form'), (['age', 'page'] as const).map((id): Choice => [id, page.text(`export.${id}`)]), shape)}
    <p class="hint">${page.text(`export.${shape}-line`)}</p>
    ${area(form, 'reason', page.text('export.reason'), { rows: 2 })}
    ${sending(form, page.text('export.send'), () => {
      const reason = form.slip.text('reason').trim();
      if (reason === '') return 'work.empty';
      return [
        () => parts.api.audit(view.found.row ?? '', 'export'),
        casework.act(view.found, { act: 'export', reason, form: shape }),
        shape === 'page' ? async () => pane.print({ kind: 'case', reason }) : async () => {
          casework.exported.get(view.found.key)?.forget();
          casework.exported.set(view.found.key, await sealedFile(view, reason, casework.today, parts.entropy));
        },
      ];
    }, { done: 'export.done' })}
    ${handedOut(pane)}`);
}

/** The file and its key. The key is shown once: it is kept nowhere. */
function handedOut(pane: Pane): TemplateResult | string {
  const { page, casework, view } = pane;
  const file = casework.exported.get(view.found.key);
  if (file === undefined) return '';
  const done = () => {
    file.forget();
    casework.exported.delete(view.found.key);
    pane.redraw();
  };
  return html`
    <div class="notice" role="group" aria-label=${page.text('export.key')}>
      <p><a class="button second" href=${file.address} download="export.age">${page.text('export.download')}</a></p>
      <p>${page.text('export.key')}</p>
      <p class="key" translate="no">${file.identity}</p>
      <p class="hint">${page.text('export.key-line')}</p>
      <p class="actions"><button class="button second" @click=${done}>${page.text('export.key-done')}</button></p>
    </div>`;
}
