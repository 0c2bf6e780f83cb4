/** Taking a consent back. With the code consents can be withdrawn, not widened; what she chose earlier is not known here. */
import { h } from '../page/dom.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import type { Ready } from '../tell/ready.ts';
import { tile } from '../tell/tile.ts';
import { post, prepared } from './post.ts';
import type { Session } from './session.ts';

export async function showWithdraw(session: Session): Promise<void> {
  const back = () => session.home();
  await prepared(session, (ready, channel) => choose(session, ready, channel, back), back);
}

function choose(session: Session, ready: Ready, channel: string, back: () => void): void {
  const { env } = session;
  const { say } = env;
  const { structure, words } = ready.questionnaire;
  const ticked = new Set<string>();
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true }, say('mailbox.withdraw.none'));
  const tiles = structure.questions.filter((question) => question.consent).map(({ id }) => tile({
    type: 'checkbox',
    words: words.questions[id]?.label ?? id,
    checked: false,
    change: () => ticked.delete(id) || ticked.add(id),
  }));
  const send = () => {
    fault.hidden = ticked.size > 0;
    if (!fault.hidden) return;
    const sent = () => session.home(say('mailbox.withdraw.sent'));
    void post(session, ready, channel, { kind: 'withdrawal', structure: '', answers: { withdrawn: [...ticked] }, text: '', sent });
  };
  show(env,
    h('fieldset', {},
      h('legend', {}, heading(say('mailbox.withdraw.heading'))),
      h('p', {}, say('mailbox.withdraw.line')),
      h('p', {}, say('mailbox.withdraw.limits')),
      h('div', { class: 'tiles' }, ...tiles), fault),
    actions(button(say('mailbox.withdraw.send'), send), second(say('tell.back'), back)));
}
