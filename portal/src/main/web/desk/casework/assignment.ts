import { html, type TemplateResult } from 'lit';
import { name } from '../text.ts';
import type { ActOf } from './acts.ts';
import { authored, choose, colleagues, now } from './authored.ts';
import { section, select, sending } from './fields.ts';
import { type Pane, formOf } from './pane.ts';

/** Whose case it is and who stands in for her, both from the readers of the team. */
export function assignment(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const { assign } = view.standing;
  const form = formOf(pane, 'assign');
  const present = assign.now?.act;
  return section('assign', page.text('assign.heading'), assigned(pane), html`
    ${choose(pane, 'assign', assign, act => who(pane, act))}
    ${assign.now === undefined ? '' : html`<p>${authored(pane, assign.now)}</p>`}
    ${select(form, 'member', page.text('assign.member'), colleagues(pane, present?.member ?? ''), present?.member)}
    ${select(form, 'stand-in', page.text('assign.stand-in-label'), colleagues(pane, present?.['stand-in'] ?? ''), present?.['stand-in'])}
    <p class="hint">${page.text('assign.hint')}</p>
    ${sending(form, page.text('assign.send'), () => [casework.act(view.found, {
      act: 'assign', member: form.slip.text('member', present?.member), 'stand-in': form.slip.text('stand-in', present?.['stand-in']),
    })])}`);
}

/** Whose case it is, in a few words. */
export function assigned(pane: Pane): unknown {
  return now(pane, pane.view.standing.assign, act => who(pane, act), pane.page.text('assign.nobody'));
}

function who(pane: Pane, act: ActOf<'assign'>): unknown {
  const called = (id: string) => (id === '' ? pane.page.text('assign.nobody') : name(pane.view.team.find(member => member.id === id)?.name ?? id));
  return act['stand-in'] === '' ? called(act.member) : html`${called(act.member)} (${pane.page.text('assign.stand-in')}: ${called(act['stand-in'])})`;
}
