/** Telling more, later: the rest of the questions, sent as an addition. */
import { toSend } from '../questionnaire/logic.ts';
import { Form } from '../tell/form.ts';
import { start } from '../tell/flow.ts';
import type { Ready } from '../tell/ready.ts';
import { post, prepared } from './post.ts';
import type { Session } from './session.ts';

export async function tellMore(session: Session): Promise<void> {
  const back = () => session.home();
  await prepared(session, (ready, channel) => ask(session, ready, channel, back), back);
}

function ask(session: Session, ready: Ready, channel: string, leave: () => void): void {
  const { say } = session.env;
  const { structure, hash } = ready.questionnaire;
  new Form(session.env, ready, {
    flow: start(structure, channel, 'addition'),
    tested: Promise.resolve(),
    leave,
    send: (flow) => {
      const answers = toSend(structure, channel, flow.answers, 'addition');
      const text = Object.values(answers).filter((answer) => typeof answer === 'string' && answer.includes(' ')).join('\n\n');
      const sent = () => session.home(say('mailbox.sent.heading'), say('mailbox.sent.text'));
      void post(session, ready, channel, { kind: 'addition', structure: hash, answers, text, sent });
    },
  }).show();
}
