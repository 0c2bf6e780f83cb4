/** Taking a consent back. With the code consents can be withdrawn, not widened; what she chose earlier is not known here. */
import { h } from '../page/dom.ts';
import type { PageForm } from '../page/page-data.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';
import type { Readers, Ready } from '../tell/ready.ts';
import { tile } from '../tell/tile.ts';
import { post, prepared } from './post.ts';
import type { Session } from './session.ts';
import { askForm, possibleForms } from './which.ts';

/** Number of the form with which recognition is asked for: taking back what was agreed to there ends it. */
const RECOGNITION = 2;

export function showWithdraw(session: Session): void {
  const back = () => session.home();
  askForm(session, session.env.say('mailbox.form.unknown-withdraw'), (form) => {
    if (form) void prepared(session, () => session.stock.questions(form), (ready, channel) => choose(session, ready, channel, form), back);
    else void prepared(session, () => session.stock.everyConsent(possibleForms(session)), (all, channel) => confirmAll(session, all, channel), back);
  });
}

function choose(session: Session, ready: Ready, channel: string, form: PageForm): void {
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
    if (fault.hidden) withdraw(session, ready, channel, [...ticked]);
  };
  show(env,
    h('fieldset', {},
      h('legend', {}, heading(say('mailbox.withdraw.heading'))),
      ...lines(env, 'mailbox.withdraw.line', ...(form.form === RECOGNITION ? ['mailbox.withdraw.recognition'] : []), 'mailbox.withdraw.limits'),
      h('div', { class: 'tiles' }, ...tiles), fault),
    actions(button(say('mailbox.withdraw.send'), send), second(say('tell.back'), () => session.home())));
}

/** She does not know the form, so nothing of what she may have agreed to holds any longer. */
function confirmAll(session: Session, readers: Readers & { readonly consents: readonly string[] }, channel: string): void {
  const { env } = session;
  const { say } = env;
  const recognition = possibleForms(session).some((form) => form.form === RECOGNITION);
  show(env,
    heading(say('mailbox.withdraw.heading')),
    ...lines(env, 'mailbox.withdraw.all-line', ...(recognition ? ['mailbox.withdraw.recognition'] : []), 'mailbox.withdraw.limits'),
    actions(
      button(say('mailbox.withdraw.send'), () => withdraw(session, readers, channel, readers.consents)),
      second(say('tell.back'), () => session.home())));
}

function withdraw(session: Session, readers: Readers, channel: string, withdrawn: readonly string[]): void {
  const sent = () => session.home(session.env.say('mailbox.withdraw.sent'));
  void post(session, readers, channel, { kind: 'withdrawal', structure: '', answers: { withdrawn }, text: '', sent });
}
