import { Refused, concat, openAtDesk, reseal, type Content, type Handover } from '../../../../../../crypto/src/main/ts/index.ts';
import { BATCH, Problem } from '../api.ts';
import { type Case, rowsOf } from '../cases.ts';
import type { ActOf } from '../casework/acts.ts';
import type { CaseworkParts } from '../casework/casework.ts';
import type { Step } from '../casework/slip.ts';
import { today } from '../days.ts';

/**
 * Takes the chosen messages of a case to another team: each is fetched and opened once more, put unchanged into a frame that this
 * care worker signs, and sealed to the readers of that team. The frames are sealed once: after a lost connection the same bytes go.
 *
 * What rests on a consent is looked at again each time: a withdrawal that this desk has not fetched yet stops it. Where the answer
 * to an earlier try was lost, nobody here can know whether it arrived; the refusal says so (`consent-unsure`).
 *
 * @param to     channel of the receiving team
 * @param hashes of the messages, 1 to 64
 */
export function handOver(parts: CaseworkParts, found: Case, to: string, ground: ActOf<'handover'>['ground'], hashes: readonly string[]): Step {
  let frames: Uint8Array | undefined;
  let tried = false;
  return async () => {
    if (found.row === undefined) throw new Refused('case');
    const envelopes = await fetched(parts, found);
    if (ground === 'consent' && changes(found, envelopes)) {
      await parts.refresh();
      throw new Problem(409, tried ? 'consent-unsure' : 'consent');
    }
    frames ??= await framed(parts, found, to, hashes.map(hash => envelopes.get(hash)?.envelope ?? gone()));
    tried = true;
    await parts.api.handOver(found.row, to, frames);
  };
}

interface Fetched {
  readonly envelope: Uint8Array;
  readonly content: Content;
}

/** The envelopes of a case as they are at this moment, by the hash of the message. */
async function fetched({ session, api }: CaseworkParts, found: Case): Promise<Map<string, Fetched>> {
  const rows = rowsOf(found);
  const ids = (await api.inbox()).filter(listed => rows.includes(listed.case)).flatMap(listed => listed.envelopes.map(({ id }) => id));
  const byHash = new Map<string, Fetched>();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const envelope of (await api.envelopes(ids.slice(from, from + BATCH))).values()) {
      const opened = await openAtDesk(envelope, session.opening).catch(() => undefined);
      if (opened !== undefined) byHash.set(opened.messageHash, { envelope, content: opened.content });
    }
  }
  return byHash;
}

/** Whether something came in that can end a consent: a withdrawal, or a second report, by which no consent counts any more. */
function changes(found: Case, envelopes: ReadonlyMap<string, Fetched>): boolean {
  const known = new Set(found.messages.map(({ hash }) => hash));
  return [...envelopes].some(([hash, { content }]) => content.caseId === found.caseId && (content.kind === 'withdrawal' || content.kind === 'report') && !known.has(hash));
}

/** One message that is gone meanwhile stops the hand-over: half of it was not what she chose. */
async function framed({ session, clock, entropy }: CaseworkParts, found: Case, to: string, envelopes: readonly Uint8Array[]): Promise<Uint8Array> {
  const directory = await session.trust.renew();
  const readers = directory.readers(to).map(reader => reader.recipient);
  if (!session.reads(found.channel) || readers.length === 0) throw new Refused('signer');
  const handover: Handover = { deployment: directory.deployment, directory: directory.hash, channel: to, day: today(clock), member: session.member.id };
  const made: Uint8Array[] = [];
  for (const envelope of envelopes) made.push((await reseal(envelope, session.opening, handover, session.signing, readers, entropy)).envelope);
  return concat(...made);
}

function gone(): never {
  throw new Problem(404, 'absent');
}
