/** The main part is said: it can be sent now, or she tells more. */
import { h } from '../page/dom.ts';
import { chosen } from '../questionnaire/logic.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import { questions } from './flow.ts';
import type { FormView } from './view.ts';

export function showCoreDone({ env, flow, dispatch }: FormView): void {
  const { say, page } = env;
  const wantsToWarn = chosen(flow.answers['1.1']).includes('warn') && page.warningSite !== '';
  show(env,
    heading(say('tell.core-done')),
    h('p', {}, say('tell.send-now-line')),
    actions(button(say('tell.send-now'), () => dispatch({ do: 'finish' }))),
    h('p', {}, say('tell.tell-more-line', { count: questions(flow).filter((question) => !question.core).length })),
    actions(
      button(say('tell.tell-more'), () => dispatch({ do: 'more' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))),
    wantsToWarn ? h('section', { class: 'card' },
      h('h2', {}, say('tell.uglymugs.heading')),
      h('p', {}, say('tell.uglymugs.text')),
      h('p', {}, h('a', { href: page.warningSite, target: '_blank', rel: 'noreferrer nofollow' }, say('tell.uglymugs.link')), ' ', h('span', { class: 'soft' }, say('page.external')))) : undefined);
}
