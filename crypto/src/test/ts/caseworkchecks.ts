import { parseAnchor } from '../../main/ts/anchor.ts';
import { Refused } from '../../main/ts/bytes.ts';
import { readDeskRequest, requireReach } from '../../main/ts/deskrequest.ts';
import { verifyOlder } from '../../main/ts/directory.ts';
import { OpeningKey } from '../../main/ts/opening.ts';
import { checkFrame, openAtDesk } from '../../main/ts/resealing.ts';
import type { Found, Vector } from './vector.ts';

export async function checkResealed(vector: Vector): Promise<Found> {
  const opened = await openAtDesk(vector.body, await OpeningKey.from(vector.bytes('seed')));
  const { content, messageHash, frame } = opened;
  if (content.deployment !== vector.text('deployment')) throw new Refused('deployment');
  if (frame === undefined) throw new Error('no frame');
  const directory = verifyOlder(parseAnchor(vector.text('anchor')), vector.bytes('bundle'), frame.directory, frame.day, vector.text('origin'));
  checkFrame({ frame }, directory);
  return {
    hash: messageHash, kind: content.kind, signer: content.signer.key, envelope: frame.envelope, from: frame.from, channel: frame.channel, day: frame.day,
    by: `${frame.signer.member} ${frame.signer.key}`,
  };
}

export function checkDeskRequest(vector: Vector): Found {
  const request = readDeskRequest(vector.body, vector.text('deployment'), () => vector.text('key'));
  if (vector.has('today')) requireReach(request, vector.text('today'));
  const { act, row, held, member, nonce } = request;
  return { act, row, held, until: request.act === 'keep' ? request.until : 'none', member, nonce };
}
