/** Sealing and sending a report: the code, the envelopes and the delivery are made once, and trying again goes on with them. */
import { deriveMailboxKeys, newReceiptCode, type Answer } from '../../../../../crypto/src/main/ts/index.ts';
import { h } from '../page/dom.ts';
import { breathe, type Env } from '../page/env.ts';
import { faultName, showFault } from '../page/fault.ts';
import { RefusedByServer } from '../page/net.ts';
import { Busy } from '../page/screen.ts';
import { toSend } from '../questionnaire/logic.ts';
import { Delivery } from './delivery.ts';
import { start, wantsCode, type Flow } from './flow.ts';
import { sealLetter } from './letter.ts';
import { fetchNow, type Ready } from './ready.ts';

/** A report that was sealed: nothing in it changes any more. */
export interface SealedReport {
  readonly delivery: Delivery;
  /** the 28 digits, or undefined where there is no way back: then nobody has them */
  readonly code: string | undefined;
  readonly drop: () => void;
}

/** Is given what drops answers and keys when the page is left; the last one given counts. */
export type OnForget = (forget: () => void) => void;

export interface SendPlan {
  readonly env: Env;
  readonly ready: Ready;
  /** emptied when the page is left */
  flow: Flow;
  readonly onForget: OnForget;
  /** her text, shown while something goes wrong */
  readonly kept: () => HTMLElement;
  /** the team is gone: she chooses another one */
  readonly chooseTeam: () => void;
  readonly done: (code: string | undefined, answer: Answer) => void;
}

export async function sendReport(plan: SendPlan, sealed?: SealedReport): Promise<void> {
  const { env } = plan;
  const busy = new Busy(env, env.say('tell.send'), h('p', { class: 'hint' }, env.say('tell.busy.stay')));
  let report = sealed;
  try {
    report ??= await sealReport(plan, busy);
    const answer = await report.delivery.deliver((stage, part, all) => sayStage(env, busy, stage, part, all));
    report.drop();
    plan.done(report.code, answer);
  } catch (fault) {
    const name = faultName(fault);
    const code = fault instanceof RefusedByServer ? fault.code : '';
    const again = code === 'channel' ? plan.chooseTeam : () => void sendReport(plan, code === 'exists' ? undefined : report);
    showFault(env, { name, fault, again, kept: plan.kept() });
  }
}

/** Says what is done now, and which part of a long message it is. */
export function sayStage(env: Env, busy: Busy, stage: 'puzzle' | 'send', part: number, all: number): void {
  const text = env.say(`tell.busy.${stage}`);
  busy.say(all > 1 ? `${text} (${env.say('tell.busy.part', { number: part, all })})` : text);
}

/** Seals once; whatever happens then, the same is sent. */
export async function sealReport(plan: SendPlan, busy: Pick<Busy, 'step'>): Promise<SealedReport> {
  const { env, ready, flow } = plan;
  let drop = () => {};
  plan.onForget(() => {
    drop();
    plan.flow = start(plan.flow.structure, plan.flow.channel);
  });
  const { anchor, directories, questionnaire } = ready;
  const directory = directories.get(flow.channel);
  if (!directory) throw new RangeError('a channel that was not verified');
  busy.step('tell.busy.code');
  await breathe();
  const code = newReceiptCode(env.entropy);
  const keys = await deriveMailboxKeys(code, anchor.deployment);
  drop = () => keys.drop();
  busy.step('tell.busy.lock');
  await breathe();
  const wayBack = wantsCode(flow);
  const envelopes = await sealLetter({
    kind: 'report', channel: flow.channel, directory, structure: questionnaire.hash, language: env.page.language, day: env.today(), noReply: !wayBack, seen: [],
    sealedBy: env.page.sealedBy,
    answers: toSend(flow.structure, flow.channel, flow.answers),
  }, keys, env.entropy);
  const route = {
    exchange: env.exchange, now: () => fetchNow(env), origin: env.origin, deployment: anchor.deployment, keys, entropy: env.entropy, opens: flow.channel,
  };
  return { delivery: new Delivery(route, envelopes), code: wayBack ? code : undefined, drop };
}
