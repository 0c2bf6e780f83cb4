import { Refused, concat, openAtDesk, reseal, type Handover } from '../../../../../../crypto/src/main/ts/index.ts';
import { Problem } from '../api.ts';
import type { Case } from '../cases.ts';
import type { CaseworkParts } from '../casework/casework.ts';
import type { Step } from '../casework/slip.ts';
import { today } from '../days.ts';

/**
 * Takes the chosen messages of a case to another team: each is fetched and opened once more, put unchanged into a frame that this
 * care worker signs, and sealed to the readers of that team. The frames are sealed once: after a lost connection the same bytes go.
 *
 * @param to     channel of the receiving team
 * @param hashes of the messages, 1 to 64
 */
export function handOver(parts: CaseworkParts, found: Case, to: string, hashes: readonly string[]): Step {
  let frames: Uint8Array | undefined;
  return async () => {
    if (found.row === undefined) throw new Refused('case');
    frames ??= await framed(parts, found, to, hashes);
    await parts.api.handOver(found.row, to, frames);
  };
}

async function framed({ session, api, clock, entropy }: CaseworkParts, found: Case, to: string, hashes: readonly string[]): Promise<Uint8Array> {
  const directory = await session.trust.renew();
  const readers = directory.readers(to).map(reader => reader.recipient);
  if (!session.reads(found.channel) || readers.length === 0) throw new Refused('signer');
  const handover: Handover = { deployment: directory.deployment, directory: directory.hash, channel: to, day: today(clock), member: session.member.id };
  const made: Uint8Array[] = [];
  for (const envelope of await chosen()) made.push((await reseal(envelope, session.opening, handover, session.signing, readers, entropy)).envelope);
  return concat(...made);

  /** Their envelopes in the order of the hashes. One that is gone meanwhile stops the hand-over: half of it was not what she chose. */
  async function chosen(): Promise<Uint8Array[]> {
    const rows = new Set(found.messages.map(({ row }) => row));
    const ids = (await api.inbox()).filter(listed => rows.has(listed.case)).flatMap(listed => listed.envelopes.map(({ id }) => id));
    const byHash = new Map<string, Uint8Array>();
    for (let from = 0; from < ids.length; from += 32) {
      for (const envelope of (await api.envelopes(ids.slice(from, from + 32))).values()) {
        const opened = await openAtDesk(envelope, session.opening).catch(() => undefined);
        if (opened !== undefined) byHash.set(opened.messageHash, envelope);
      }
    }
    return hashes.map(hash => byHash.get(hash) ?? gone());
  }
}

function gone(): never {
  throw new Problem(404, 'absent');
}
