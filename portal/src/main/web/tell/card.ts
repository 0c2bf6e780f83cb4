/** What an answer brings up before going on: whom to call, or another way that may fit better. Going on is always possible. */
import { h, type Child } from '../page/dom.ts';
import { helpCards } from '../page/help-cards.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';
import { alerts } from '../questionnaire/logic.ts';
import { questionOf } from './flow.ts';
import type { FormView } from './view.ts';

/** The cards that have words; a name of a later questionnaire counts as danger. */
const CARDS = ['danger', 'youth', 'forced'];

export function showCard(form: FormView, id: string): void {
  const { env, flow, dispatch } = form;
  const { say } = env;
  const asked = alerts(questionOf(flow, id), flow.answers);
  const card = CARDS.find((name) => name === asked) ?? 'danger';
  show(env,
    h('div', { class: 'notice' },
      heading(say(`tell.${card}.heading`)),
      card === 'danger' && h('p', {}, h('a', { class: 'phone num', href: 'tel:112' }, '112')),
      h('p', {}, say(`tell.${card}.text`)),
      ...(card === 'forced' ? otherForm(form) : [])),
    ...(asked ? helpCards(env, asked) : []),
    ...lines(env, 'tell.danger.trace'),
    actions(
      button(say('tell.danger.go-on'), () => dispatch({ do: 'next' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))));
}

/** The form for whoever is forced, where this region has it: a link and no more than that. */
function otherForm({ env }: FormView): Child[] {
  const { say, page } = env;
  if (page.concern === undefined || page.sealedBy) return [];
  return [h('p', {}, h('a', { href: page.concern }, say('tell.forced.link'))), h('p', { class: 'hint' }, say('tell.leave'))];
}
