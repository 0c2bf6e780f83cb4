/** Before anything is asked: who reads is verified, the questions are verified, the puzzle and the day are known. A refusal here means nothing is sent. */
import { Refused, daysBetween, parseAnchor, parseNow, verifyBundle, type Anchor, type Now, type VerifiedDirectory } from '../../../../../crypto/src/main/ts/index.ts';
import type { Env } from '../page/env.ts';
import { WrongDate } from '../page/fault.ts';
import type { Exchange } from '../page/net.ts';
import type { PageForm } from '../page/page-data.ts';
import type { Questionnaire } from '../questionnaire/model.ts';
import { admitQuestionnaire, fetchQuestionnaire } from '../questionnaire/load.ts';

const DATE_TOLERANCE_DAYS = 2;

export interface Readers {
  readonly anchor: Anchor;
  /** channel id to the directory version that was verified for it; channels in the page's order */
  readonly directories: ReadonlyMap<string, VerifiedDirectory>;
}

export interface Ready extends Readers {
  readonly questionnaire: Questionnaire;
}

export async function fetchNow(env: Env): Promise<Now> {
  return parseNow(await env.exchange('GET', '/r/now'));
}

/** Whether every team that reads a form was given this questionnaire to read. */
export function admits({ directories }: Readers, hash: string): boolean {
  return [...directories].every(([channel, directory]) => directory.admits(channel, hash));
}

/** Verifies who reads each channel of the page. @throws Refused, WrongDate, Unreachable, RefusedByServer */
export async function getReaders(env: Env): Promise<Readers> {
  if (env.anchor === undefined) throw new Refused('deployment');
  const anchor = parseAnchor(env.anchor);
  const directories = new Map(await Promise.all(env.page.channels.map(async ({ id }) => [id, await readersOf(env, anchor, id)] as const)));
  if (directories.size === 0) throw new Refused('members');
  return { anchor, directories };
}

/** The form of the page. @throws as getReaders */
export async function getReady(env: Env): Promise<Ready> {
  const asked = env.ahead?.();
  const exchange: Exchange = (method, path, body) => asked?.get(path) ?? env.exchange(method, path, body);
  const [fetched, readers] = await Promise.all([
    fetchQuestionnaire(exchange, env.page.structure, env.page.language),
    getReaders({ ...env, exchange }),
  ]);
  return { ...readers, questionnaire: admitQuestionnaire(fetched, (hash) => admits(readers, hash)) };
}

/** Of these readers, those of a form. */
export function readersFor(readers: Readers, { channels }: PageForm): Readers {
  return { ...readers, directories: new Map([...readers.directories].filter(([channel]) => channels.includes(channel))) };
}

async function readersOf(env: Env, anchor: Anchor, channel: string): Promise<VerifiedDirectory> {
  const bundle = await env.exchange('GET', `/r/directory/${channel}`);
  try {
    return verifyBundle(anchor, bundle, { channel, origin: env.origin, today: env.today() });
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'expired') await blameDate(env);
    throw fault;
  }
}

/** An expired directory may be a phone with a wrong date: that has words of its own. */
async function blameDate(env: Env): Promise<void> {
  const { day } = await fetchNow(env);
  const device = env.today();
  if (Math.abs(daysBetween(device, day)) > DATE_TOLERANCE_DAYS) throw new WrongDate(device, day);
}
