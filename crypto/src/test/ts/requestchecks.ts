import assert from 'node:assert/strict';
import { Refused, equal, sha256 } from '../../main/ts/bytes.ts';
import { buildRequest, parseAnswer, puzzleSolved, type Action } from '../../main/ts/request.ts';
import { SigningKey } from '../../main/ts/signature.ts';
import type { Found, Vector } from './vector.ts';

const ACTIONS: Action[] = ['open', 'write', 'read', 'delete'];

/** A browser makes requests and reads answers. */
export function requestCheck(vector: Vector): Found {
  switch (vector.text('what')) {
    case 'request': return madeAgain(vector);
    case 'answer': return answer(vector);
    case 'puzzle': return puzzle(vector, vector.bytes('envelope'));
    default: throw new Error(vector.text('what'));
  }
}

function puzzle(vector: Vector, envelopeHash: Uint8Array): Found {
  const counter = BigInt(vector.text('counter'));
  const solved = puzzleSolved(vector.text('deployment'), vector.bytes('challenge'), envelopeHash, Number(vector.text('bits')), counter);
  if (!solved) throw new Refused('puzzle');
  return {};
}

function madeAgain(vector: Vector): Found {
  const request = vector.body;
  const action = vector.text('action') as Action;
  assert.ok(ACTIONS.includes(action));
  const body = request.slice(84, 29_026);
  const sends = action === 'open' || action === 'write';
  if (sends) puzzle(vector, sha256(body));
  const auth = new SigningKey(vector.bytes('auth-seed'));
  const made = buildRequest({
    action, keys: { auth }, now: { nonce: vector.bytes('nonce') }, origin: vector.text('origins').split(' ')[0]!,
    ...(action === 'open' ? { channel: vector.text('channel') } : {}), ...(action === 'read' ? { page: Number(vector.text('page')) } : {}),
    ...(sends ? { envelope: body, counter: BigInt(vector.text('counter')) } : {}), entropy: { bytes: () => body, below: () => 0 },
  });
  assert.ok(equal(made, request), 'the same parts make another request');
  return { mailbox: sha256(auth.publicKey) };
}

function answer(vector: Vector): Found {
  const { replies, more, until } = parseAnswer(vector.body);
  return { replies: replies.length, more, until: until ?? 'none' };
}
