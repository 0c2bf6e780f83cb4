/** Each failure has its own words: what happened, whether something was sent, what stays, whom to call. */
import { Refused } from '../../../../../crypto/src/main/ts/index.ts';
import { h, type Child } from './dom.ts';
import { dayInWords, type Env } from './env.ts';
import { helpCards } from './help-cards.ts';
import { RefusedByServer, Unreachable } from './net.ts';
import { actions, button, heading, second, show } from './screen.ts';
import type { Arguments } from './texts.ts';

/** The device's date and the server's day are more than two days apart. */
export class WrongDate extends Error {
  override readonly name = 'WrongDate';

  /** @param device day of the device @param day the server's day */
  constructor(readonly device: string, readonly day: string) {
    super('date');
  }
}

/** This browser could not seal and open a message of its own. */
export class SelfTestFailed extends Error {
  override readonly name = 'SelfTestFailed';
}

const READERS = new Set(['threshold', 'rotation', 'members', 'version', 'signature', 'field', 'json', 'encoding', 'size', 'signer']);
const OWN_TEXT = new Set(['expired', 'deployment', 'questionnaire', 'open']);
const SERVER_TEXT = new Set(['nonce', 'puzzle', 'exists', 'channel', 'absent', 'busy', 'size', 'server']);

/** The name of the texts `error.<name>.heading` and `error.<name>.text`. */
export function faultName(fault: unknown): string {
  if (fault instanceof Unreachable) return 'network';
  if (fault instanceof WrongDate) return 'date';
  if (fault instanceof SelfTestFailed) return 'self-test';
  if (fault instanceof RefusedByServer) return SERVER_TEXT.has(fault.code) ? fault.code : 'refused';
  if (fault instanceof Refused) return READERS.has(fault.code) ? 'readers' : OWN_TEXT.has(fault.code) ? fault.code : 'other';
  return 'other';
}

/** The failure of getting ready: nothing was written yet, so nothing can be lost. */
export function loadFaultName(fault: unknown): string {
  const name = faultName(fault);
  return name === 'network' || name === 'server' || name === 'busy' ? 'load' : name;
}

export interface FaultScreen {
  readonly name: string;
  readonly fault: unknown;
  readonly again?: () => void;
  /** to where nothing was lost yet */
  readonly back?: () => void;
  /** what stays: her own text */
  readonly kept?: Child;
}

/** Shows a failure as a screen of its own. */
export function showFault(env: Env, { name, fault, again, back, kept }: FaultScreen): void {
  const { say, page } = env;
  const days: Arguments = fault instanceof WrongDate ? { device: dayInWords(fault.device, page.language), day: dayInWords(fault.day, page.language) } : {};
  show(env,
    heading(say(`error.${name}.heading`)),
    h('p', { role: 'alert' }, say(`error.${name}.text`, days)),
    (again || back) && actions(again && button(say('error.again'), again), back && second(say('tell.back'), back)),
    kept,
    ...helpCards(env));
}
