import { html, nothing, type TemplateResult } from 'lit';
import { STATUSES, type Status } from '../../../../../../crypto/src/main/ts/index.ts';
import { STATES } from './acts.ts';
import type { ActOf } from './acts.ts';
import { authored, choose, now } from './authored.ts';
import { type Choice, isTicked, section, select, sending, tick } from './fields.ts';
import { type Pane, formOf } from './pane.ts';

type State = ActOf<'state'>['state'];

/** Form 2 asks for a recognition. */
export const RECOGNITION = 2;

/** Where the case stands, and apart from that what the reporter is told of it. */
export function state(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const { state: held } = view.standing;
  const form = formOf(pane, 'state');
  const present = held.now?.act.state ?? 'open';
  const chosen = form.slip.text('state', present) as State;
  const told = form.slip.text('told', toldFor(chosen, tellable(pane))) as Status;
  return section('state', page.text('state.heading'), stands(pane), html`
    ${choose(pane, 'state', held, act => page.text(`state.${act.state}`))}
    ${held.now === undefined ? nothing : html`<p>${authored(pane, held.now)}</p>`}
    ${view.formNumber === RECOGNITION ? html`<p class="hint">${page.text('state.no-list')}</p>` : nothing}
    ${select(form, 'state', page.text('state.label'), statesOf(view.formNumber).map((id): Choice => [id, page.text(`state.${id}`)]), present)}
    ${view.found.mailbox === undefined ? html`<p class="soft">${page.text('state.cannot-tell')}</p>` : html`
      <fieldset class="telling">
        <legend class="small-label">${page.text('state.tell')}</legend>
        ${tick(form, 'tell', page.text('state.tell-tick'))}
        ${isTicked(form, 'tell') ? html`${select(form, 'told', page.text('state.told-label'), tellable(pane).map((id): Choice => [id, page.text(`told.${id}`)]), told)}
          <p class="hint">${page.text('state.tell-line')}</p>` : nothing}
      </fieldset>`}
    ${sending(form, page.text('state.send'), () => {
      const acts = chosen === held.now?.act.state ? [] : [casework.act(view.found, { act: 'state', state: chosen })];
      const tellings = isTicked(form, 'tell') ? [casework.tell(view.found, told)] : [];
      return acts.length + tellings.length === 0 ? 'work.same' : [...acts, ...tellings];
    })}`);
}

/** Where the case stands, in a few words. */
export function stands(pane: Pane): unknown {
  return now(pane, pane.view.standing.state, act => pane.page.text(`state.${act.state}`), pane.page.text('state.open'));
}

/** The states a form knows, with open and closed around them. */
export function statesOf(form: number): State[] {
  const own = form === 2 ? STATES[2] : form === 3 ? STATES[3] : [];
  return ['open', ...own, 'closed'];
}

/** "Passed on" says "with your consent": so it is told only where a hand-over rests on it. */
export function tellable({ view }: Pane): readonly Status[] {
  const consented = view.standing.handovers.some(({ act }) => act.ground === 'consent');
  return STATUSES.filter(status => status !== 'passed-on' || consented);
}

function toldFor(chosen: State, offered: readonly Status[]): Status {
  const told = chosen === 'closed' ? 'closed' : chosen === 'handed-over' ? 'passed-on' : 'handling';
  return offered.includes(told) ? told : 'handling';
}
