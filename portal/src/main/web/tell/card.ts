/** Whom to call, before going on: an answer asked for this card by its name. */
import { h, type Child } from '../page/dom.ts';
import { helpCards } from '../page/help-cards.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';
import { alerts } from '../questionnaire/logic.ts';
import { questionOf } from './flow.ts';
import type { FormView } from './view.ts';

/** Cards that have words of their own; any other name is shown as danger, which is never too much. */
const OWN_WORDS = new Set(['youth', 'forced']);

export function showCard(form: FormView, id: string): void {
  const { env, flow, dispatch } = form;
  const { say } = env;
  const asked = alerts(questionOf(flow, id), flow.answers) ?? 'danger';
  const card = OWN_WORDS.has(asked) ? asked : 'danger';
  show(env,
    h('div', { class: 'notice' },
      heading(say(`tell.${card}.heading`)),
      card !== 'forced' && h('p', {}, h('a', { class: 'phone num', href: 'tel:112' }, '112')),
      h('p', {}, say(`tell.${card}.text`)),
      ...(card === 'forced' ? otherForm(form) : [])),
    ...helpCards(env, asked),
    ...lines(env, 'tell.danger.trace'),
    actions(
      button(say('tell.danger.go-on'), () => dispatch({ do: 'next' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))));
}

/** A link, not a switch: she decides, and is told first what is lost. */
function otherForm({ env }: FormView): Child[] {
  const { say, page } = env;
  if (page.concern === undefined || page.sealedBy) return [];
  return [h('p', {}, h('a', { href: page.concern }, say('tell.forced.link'))), h('p', {}, say('tell.forced.leave'))];
}
