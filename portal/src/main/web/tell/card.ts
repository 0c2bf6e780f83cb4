/** Danger now: whom to call, before going on. The answer that led here stays on the phone. */
import { h } from '../page/dom.ts';
import { helpCards } from '../page/help-cards.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';
import { alerts, chosen } from '../questionnaire/logic.ts';
import { questionOf } from './flow.ts';
import type { FormView } from './view.ts';

export function showCard({ env, flow, dispatch }: FormView, id: string): void {
  const { say } = env;
  const question = questionOf(flow, id);
  show(env,
    h('div', { class: 'notice' },
      heading(say('tell.danger.heading')),
      h('p', {}, h('a', { class: 'phone num', href: 'tel:112' }, '112')),
      h('p', {}, say('tell.danger.text'))),
    ...(chosen(flow.answers[id]).length ? helpCards(env, alerts(question, flow.answers)) : []),
    ...lines(env, 'tell.danger.trace'),
    actions(
      button(say('tell.danger.go-on'), () => dispatch({ do: 'next' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))));
}
