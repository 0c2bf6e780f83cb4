/** Telling more, later: the rest of the questions of the form she used, sent as an addition. Without a form she writes in her own words. */
import type { PageForm } from '../page/page-data.ts';
import { toSend } from '../questionnaire/logic.ts';
import { Form } from '../tell/form.ts';
import { start } from '../tell/flow.ts';
import type { Ready } from '../tell/ready.ts';
import { post, prepared } from './post.ts';
import type { Session } from './session.ts';
import { askForm } from './which.ts';
import { showWrite } from './write.ts';

export function tellMore(session: Session): void {
  askForm(session, session.env.say('mailbox.form.unknown-more'), (form) => {
    if (form) void tellMoreOf(session, form);
    else showWrite(session);
  });
}

function tellMoreOf(session: Session, form: PageForm): Promise<void> {
  const back = () => session.home();
  return prepared(session, () => session.stock.questions(form), (ready, channel) => ask(session, ready, channel, back), back);
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
