/** Writing back. */
import { PRIVATE, freshId, h } from '../page/dom.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import { tidy } from '../questionnaire/logic.ts';
import { post, prepared } from './post.ts';
import type { Session } from './session.ts';

/** UTF-16 units, as for a text question. */
const LIMIT = 4_000;

export function showWrite(session: Session, draft = ''): void {
  const { env } = session;
  const { say } = env;
  const id = freshId();
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const field = h('textarea', { ...PRIVATE, id, class: 'field', rows: 7, dir: 'auto' });
  field.value = draft;
  const send = () => {
    const text = tidy(field.value);
    const over = text.length - LIMIT;
    fault.hidden = text !== '' && over <= 0;
    if (fault.hidden) return void prepared(session, () => session.stock.readers(), (readers, channel) => void post(session, readers, channel, message(session, text)), () => showWrite(session, text));
    fault.textContent = text === '' ? say('mailbox.write.empty') : say('error.field.too-long', { count: over });
    field.focus();
  };
  show(env,
    heading(say('mailbox.write.heading')),
    h('div', { translate: 'no' },
      h('label', { class: 'label', for: id }, say('mailbox.write.label')),
      h('p', { class: 'hint' }, say('mailbox.write.hint')),
      field, fault),
    actions(button(say('mailbox.write.send'), send), second(say('tell.back'), () => session.home())));
}

function message(session: Session, text: string) {
  const { say } = session.env;
  return { kind: 'message', structure: '', answers: { text }, text, sent: () => session.home(say('mailbox.sent.heading'), say('mailbox.sent.text')) } as const;
}
