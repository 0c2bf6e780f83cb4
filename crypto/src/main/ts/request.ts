import { ENVELOPE_SIZE } from './age.ts';
import { Refused, concat, fromBase64url, sha256, utf8, zeroSeparated } from './bytes.ts';
import { isDay } from './day.ts';
import { fields, parseDocument } from './document.ts';
import { CHANNEL_ID, day, hash, integer } from './fields.ts';
import { systemEntropy, type Entropy } from './random.ts';
import type { SigningKey } from './signature.ts';

export { puzzleSolved, solvePuzzle } from './puzzle.ts';

/** Sizes of docs/format/request.md, in bytes. */
export const REQUEST_SIZE = 29_090;
export const ANSWER_SIZE = 57_948;

const CHANNEL_AT = 4;
const AUTH_AT = 12;
const NONCE_AT = 44;
const COUNTER_AT = 76;
const ENVELOPE_AT = 84;
const SIGNATURE_AT = 29_026;
const SLOTS_AT = 64;
const SLOTS = 2;
const ACTIONS = { open: 1, write: 2, read: 3, delete: 4 } as const;

export type Action = keyof typeof ACTIONS;

/** What `GET /r/now` tells, the same for everybody. */
export interface Now {
  readonly nonce: Uint8Array;
  readonly challenge: Uint8Array;
  /** Zero bits the puzzle asks for. */
  readonly bits: number;
  /** The server's day. */
  readonly day: string;
}

export interface RequestParts {
  readonly action: Action;
  /** Of `read` only, 0 to 255. */
  readonly page?: number;
  /** Of `open` only. */
  readonly channel?: string;
  readonly keys: { readonly auth: SigningKey };
  readonly now: Pick<Now, 'nonce'>;
  /** `https://host[:port]` of the page. */
  readonly origin: string;
  /** Of `open` and `write` only. */
  readonly envelope?: Uint8Array;
  /** The solved puzzle, of `open` and `write` only. */
  readonly counter?: bigint;
  readonly entropy?: Entropy;
}

/** Builds the body of `POST /r/box`, 29,090 bytes. Parts that do not belong to the action are an error of the caller. */
export function buildRequest(parts: RequestParts): Uint8Array {
  const { action, page = 0, channel, envelope, counter, entropy = systemEntropy } = parts;
  const sends = action === 'open' || action === 'write';
  const misfit = (channel !== undefined) !== (action === 'open') || (envelope !== undefined) !== sends
    || (counter !== undefined) !== sends || (page !== 0 && action !== 'read');
  if (misfit || !Number.isInteger(page) || page < 0 || page > 255) throw new Refused('field', 'parts of the request');
  if (channel !== undefined && !CHANNEL_ID.test(channel)) throw new Refused('field', 'channel');
  const request = new Uint8Array(REQUEST_SIZE);
  request[0] = 1;
  request[1] = ACTIONS[action];
  request[2] = page;
  if (channel !== undefined) request.set(utf8(channel), CHANNEL_AT);
  request.set(parts.keys.auth.publicKey, AUTH_AT);
  request.set(sized(parts.now.nonce, 32), NONCE_AT);
  if (counter !== undefined) new DataView(request.buffer).setBigUint64(COUNTER_AT, counter);
  request.set(envelope === undefined ? entropy.bytes(ENVELOPE_SIZE) : sized(envelope, ENVELOPE_SIZE), ENVELOPE_AT);
  request.set(parts.keys.auth.sign('luwte/1/request', signedBytes(request, parts.origin)), SIGNATURE_AT);
  return request;
}

/** What follows the label: origin, method, path, and SHA-256(bytes 0 to 29,026) || nonce. */
export function signedBytes(request: Uint8Array, origin: string): Uint8Array {
  const nonce = request.subarray(NONCE_AT, NONCE_AT + 32);
  return zeroSeparated(origin, 'POST', '/r/box', concat(sha256(request.subarray(0, SIGNATURE_AT)), nonce));
}

function sized(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length !== size) throw new Refused('size');
  return bytes;
}

/** Reads the JSON of `GET /r/now`. More than 24 bits would hold a phone for minutes and are refused. Refuses `json`, `field`, `encoding`. */
export function parseNow(json: Uint8Array): Now {
  const now = fields(parseDocument(json), ['nonce', 'challenge', 'bits', 'day']);
  return {
    nonce: fromBase64url(hash(now.get('nonce'))),
    challenge: fromBase64url(hash(now.get('challenge'))),
    bits: integer(now.get('bits'), 0, 24),
    day: day(now.get('day')),
  };
}

export interface Answer {
  /** Envelopes, oldest page first. */
  readonly replies: Uint8Array[];
  /** Whether the next page holds more. */
  readonly more: boolean;
  /** The day until which the mailbox lives, or null where it is not told. */
  readonly until: string | null;
}

/** Reads the answer to a request. Its replies are whatever the server put there: each is opened by itself. Refuses `size`, `version`, `field`. */
export function parseAnswer(bytes: Uint8Array): Answer {
  sized(bytes, ANSWER_SIZE);
  if (bytes[0] !== 1) throw new Refused('version');
  const [slots, more] = [bytes[1]!, bytes[2]!];
  const zeros = bytes[3] === 0 && bytes.subarray(8, SLOTS_AT).every((byte) => byte === 0);
  if (slots > SLOTS || more > 1 || !zeros) throw new Refused('field', 'answer');
  const replies: Uint8Array[] = [];
  for (let i = 0; i < slots; i++) {
    const at = SLOTS_AT + i * ENVELOPE_SIZE;
    replies.push(bytes.slice(at, at + ENVELOPE_SIZE));
  }
  return { replies, more: more === 1, until: readUntil(new DataView(bytes.buffer, bytes.byteOffset).getUint32(4)) };
}

function readUntil(number: number): string | null {
  if (number === 0) return null;
  const until = String(number).padStart(8, '0').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!isDay(until)) throw new Refused('field', 'until');
  return until;
}
