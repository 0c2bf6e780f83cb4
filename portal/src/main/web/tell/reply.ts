/** A code for an answer, or no way back; then the button that sends. It stays off until this browser has shown that it can seal. */
import { h } from '../page/dom.ts';
import { faultName, showFault } from '../page/fault.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import { wantsCode } from './flow.ts';
import { teamOf } from './summary.ts';
import { tile } from './tile.ts';
import type { FormView } from './view.ts';

export function showReply(form: FormView): void {
  const { env, flow, note, dispatch, tested } = form;
  const { say } = env;
  const choice = (wanted: boolean, words: string, line: string) =>
    tile({ type: 'radio', words: say(words), line: say(line), checked: wantsCode(flow) === wanted, change: () => note({ do: 'code', wanted }) });
  const status = h('p', { class: 'hint', role: 'status' }, say('tell.checking'));
  const send = button(say('tell.send'), () => {
    note({ do: 'code', wanted: code.querySelector('input')?.checked === true });
    form.send();
  }, { disabled: true });
  const code = choice(true, 'tell.reply.code', 'tell.reply.code-line');
  show(env,
    h('fieldset', {},
      h('legend', {}, heading(say('tell.reply.heading'))),
      h('div', { class: 'tiles' }, code, choice(false, 'tell.reply.none', 'tell.reply.none-line'))),
    h('p', {}, say('tell.readers.chosen', { team: teamOf(form) })),
    status,
    actions(send, second(say('tell.back'), () => dispatch({ do: 'back' }))));
  tested.then(
    () => {
      send.disabled = false;
      status.textContent = say('tell.checked');
    },
    (fault: unknown) => showFault(env, { name: faultName(fault), fault }));
}
