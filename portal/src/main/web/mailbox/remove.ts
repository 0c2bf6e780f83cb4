/** Deleting everything: two steps, at once, and honest about what stays. */
import { h } from '../page/dom.ts';
import { faultName, showFault } from '../page/fault.ts';
import { Busy, actions, button, heading, list, second, show } from '../page/screen.ts';
import { request } from './read.ts';
import type { Session } from './session.ts';

const STAYS = ['decision', 'backups', 'passed', 'read'];

export function showRemove(session: Session): void {
  const { env } = session;
  const { say } = env;
  show(env,
    heading(say('mailbox.delete.heading')),
    h('p', {}, say('mailbox.delete.line')),
    h('h2', {}, say('mailbox.delete.stays-heading')),
    list(env, ...STAYS.map((key) => `mailbox.delete.stays-${key}`)),
    actions(
      button(say('mailbox.delete.first'), () => showSure(session)),
      second(say('mailbox.delete.keep'), () => session.home())));
}

function showSure(session: Session): void {
  const { env } = session;
  const { say } = env;
  show(env,
    heading(say('mailbox.delete.second-heading')),
    actions(
      second(say('mailbox.delete.keep'), () => session.home()),
      button(say('mailbox.delete.second'), () => void remove(session))));
}

async function remove(session: Session): Promise<void> {
  const { env, keys } = session;
  const { say } = env;
  new Busy(env, say('mailbox.delete.heading')).step('mailbox.busy.delete');
  try {
    await request(env, keys, { action: 'delete' });
    session.forget();
    show(env, heading(say('mailbox.deleted.heading')), h('p', {}, say('mailbox.deleted.text')));
  } catch (fault) {
    const name = faultName(fault);
    showFault(env, { name, fault, back: () => session.home(), ...(name !== 'absent' && { again: () => void remove(session) }) });
  }
}
