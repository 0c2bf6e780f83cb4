/** The main part is said: it can be sent now, or she tells more. */
import { h } from '../page/dom.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import type { FormView } from './view.ts';

export function showCoreDone({ env, dispatch }: FormView): void {
  const { say } = env;
  show(env,
    heading(say('tell.core-done')),
    h('p', {}, say('tell.send-now-line')),
    actions(button(say('tell.send-now'), () => dispatch({ do: 'finish' }))),
    h('p', {}, say('tell.tell-more-line')),
    actions(
      button(say('tell.tell-more'), () => dispatch({ do: 'more' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))));
}
