/** Before anything is asked: who reads is verified, the questions are verified, the puzzle and the day are known. A refusal here means nothing is sent. */
import { Refused, daysBetween, parseAnchor, parseNow, verifyBundle, type Anchor, type Now, type VerifiedDirectory } from '../../../../../crypto/src/main/ts/index.ts';
import type { Env } from '../page/env.ts';
import { WrongDate } from '../page/fault.ts';
import type { Exchange } from '../page/net.ts';
import type { Questionnaire } from '../questionnaire/model.ts';
import { admitQuestionnaire, fetchQuestionnaire } from '../questionnaire/load.ts';

const DATE_TOLERANCE_DAYS = 2;

export interface Ready {
  readonly anchor: Anchor;
  /** channel id to the directory version that was verified for it; channels in the page's order */
  readonly directories: ReadonlyMap<string, VerifiedDirectory>;
  readonly questionnaire: Questionnaire;
}

export async function fetchNow(env: Env): Promise<Now> {
  return parseNow(await env.exchange('GET', '/r/now'));
}

/** @throws Refused, WrongDate, Unreachable, RefusedByServer */
export async function getReady(env: Env): Promise<Ready> {
  if (env.anchor === undefined) throw new Refused('deployment');
  const anchor = parseAnchor(env.anchor);
  const asked = env.ahead?.();
  const exchange: Exchange = (method, path, body) => asked?.get(path) ?? env.exchange(method, path, body);
  const [fetched, ...verified] = await Promise.all([
    fetchQuestionnaire(exchange, env.page.structure, env.page.language),
    ...env.page.channels.map(async ({ id }) => [id, await readersOf({ ...env, exchange }, anchor, id)] as const),
  ]);
  const directories = new Map(verified);
  if (directories.size === 0) throw new Refused('members');
  const admitted = (hash: string) => [...directories].every(([channel, directory]) => directory.admits(channel, hash));
  return { anchor, directories, questionnaire: admitQuestionnaire(fetched, admitted) };
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
