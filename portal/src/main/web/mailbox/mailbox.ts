/** Starts the mailbox: the code, the keys on this phone, what waits there. */
import { Refused, deriveMailboxKeys, parseAnchor, type Anchor, type MailboxKeys } from '../../../../../crypto/src/main/ts/index.ts';
import { h } from '../page/dom.ts';
import { breathe, type Env } from '../page/env.ts';
import { faultName, loadFaultName, showFault } from '../page/fault.ts';
import { Busy } from '../page/screen.ts';
import { showCode } from './code-screen.ts';
import { showConversation } from './conversation.ts';
import { readMailbox } from './read.ts';
import { Session } from './session.ts';
import { Stock } from './stock.ts';

/** @param onForget is given what drops the keys, to be called when the page is left */
export function startMailbox(env: Env, onForget: (forget: () => void) => void): void {
  try {
    if (env.anchor === undefined) throw new Refused('deployment');
    const anchor = parseAnchor(env.anchor);
    showCode(env, (code) => void enter(env, anchor, code, onForget));
  } catch (fault) {
    showFault(env, { name: faultName(fault), fault });
  }
}

async function enter(env: Env, anchor: Anchor, code: string, onForget: (forget: () => void) => void): Promise<void> {
  const busy = newBusy(env);
  try {
    busy.step('mailbox.busy.keys');
    await breathe();
    const keys = await deriveMailboxKeys(code, anchor.deployment);
    onForget(() => keys.drop());
    await openMailbox(env, anchor, keys, onForget, busy);
  } catch (fault) {
    showFault(env, { name: faultName(fault), fault, again: () => void enter(env, anchor, code, onForget) });
  }
}

function newBusy(env: Env): Busy {
  return new Busy(env, env.say('mailbox.heading'), h('p', { class: 'hint' }, env.say('tell.busy.stay')));
}

async function openMailbox(env: Env, anchor: Anchor, keys: MailboxKeys, onForget: (forget: () => void) => void, busy: Busy): Promise<void> {
  try {
    busy.step('mailbox.busy.fetch');
    const conversation = await readMailbox(env, anchor, keys, () => busy.step('mailbox.busy.unlock'));
    const session = new Session(env, anchor, keys, new Stock(env), conversation, showConversation);
    onForget(() => session.forget());
    session.home();
  } catch (fault) {
    showFault(env, { name: loadFaultName(fault), fault, again: () => void openMailbox(env, anchor, keys, onForget, newBusy(env)) });
  }
}
