/** Sends a letter to a case that is there: message, addition or withdrawal. */
import { h } from '../page/dom.ts';
import { breathe } from '../page/env.ts';
import { faultName, showFault } from '../page/fault.ts';
import { Busy, actions, button, heading, second, show } from '../page/screen.ts';
import type { Answers } from '../questionnaire/model.ts';
import { Delivery } from '../tell/delivery.ts';
import { sealLetter, type Letter } from '../tell/letter.ts';
import { teamTiles } from '../tell/readers.ts';
import { fetchNow, type Readers } from '../tell/ready.ts';
import { sayStage } from '../tell/send.ts';
import { tryOut } from '../tell/tell.ts';
import type { Session } from './session.ts';

export interface Post {
  readonly kind: Exclude<Letter['kind'], 'report'>;
  readonly structure: string;
  readonly answers: Answers;
  /** her text as it is shown afterwards, and while something goes wrong */
  readonly text: string;
  readonly sent: () => void;
}

interface SealedPost {
  readonly delivery: Delivery;
  readonly hashes: readonly string[];
}

/**
 * Makes sure that readers, and where they are needed the questions, are verified and that the team is known; then goes on.
 * @param load gives what is needed; the team is one of its directories
 */
export async function prepared<R extends Readers>(session: Session, load: () => Promise<R>, next: (ready: R, channel: string) => void, back: () => void): Promise<void> {
  const { env } = session;
  new Busy(env, env.say('mailbox.heading')).step('tell.checking');
  try {
    const ready = await load();
    await tryOut(env, ready);
    const channel = session.channel ?? (ready.directories.size === 1 ? [...ready.directories.keys()][0] : undefined);
    if (channel !== undefined && ready.directories.has(channel)) next(ready, channel);
    else chooseTeam(session, ready, (team) => next(ready, team), back);
  } catch (fault) {
    showFault(env, { name: faultName(fault), fault, again: () => void prepared(session, load, next, back), back });
  }
}

function chooseTeam(session: Session, readers: Readers, next: (channel: string) => void, back: () => void): void {
  const { env } = session;
  const { say } = env;
  let [channel = ''] = readers.directories.keys();
  show(env,
    h('fieldset', {},
      h('legend', {}, heading(say('mailbox.team.heading'))),
      h('p', {}, say('mailbox.team.line')),
      teamTiles(env, readers, channel, (id) => (channel = id))),
    actions(
      button(say('tell.next'), () => {
        session.choose(channel);
        next(channel);
      }),
      second(say('tell.back'), back)));
}

/** @param sealed what was sealed before a failure; it is sent again as it is */
export async function post(session: Session, ready: Readers, channel: string, plan: Post, sealed?: SealedPost): Promise<void> {
  const { env } = session;
  const busy = new Busy(env, env.say('tell.send'), h('p', { class: 'hint' }, env.say('tell.busy.stay')));
  let letter = sealed;
  try {
    if (!letter) {
      busy.step('tell.busy.lock');
      await breathe();
      letter = await sealPost(session, ready, channel, plan);
    }
    await letter.delivery.deliver((stage, part, all) => sayStage(env, busy, stage, part, all));
    letter.hashes.forEach((hash, index) => session.written.push({ hash, text: index === 0 ? plan.text : '' }));
    plan.sent();
  } catch (fault) {
    const kept = h('blockquote', { class: 'own', translate: 'no', dir: 'auto' }, plan.text);
    const name = faultName(fault);
    const onward = name === 'absent' ? { back: () => session.home() } : { again: () => void post(session, ready, channel, plan, letter) };
    showFault(env, { name, fault, kept, ...onward });
  }
}

async function sealPost(session: Session, ready: Readers, channel: string, { kind, structure, answers }: Post): Promise<SealedPost> {
  const { env, anchor, keys } = session;
  const directory = ready.directories.get(channel);
  if (!directory) throw new RangeError('a channel that was not verified');
  const sealed = await sealLetter({
    kind, channel, directory, structure, language: env.page.language, day: env.today(), noReply: false, seen: session.seen, answers,
  }, keys, env.entropy);
  const route = { exchange: env.exchange, now: () => fetchNow(env), origin: env.origin, deployment: anchor.deployment, keys, entropy: env.entropy };
  return { delivery: new Delivery(route, sealed), hashes: sealed.map((one) => one.messageHash) };
}
