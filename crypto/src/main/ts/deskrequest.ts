import { Refused, concat, utf8 } from './bytes.ts';
import { daysBetween } from './day.ts';
import { fields, parseDocument, writeDocument } from './document.ts';
import { DEPLOYMENT_ID, NAME, day, hash, oneOf, text, versionOne } from './fields.ts';
import { SIGNATURE_SIZE, verify, type SigningKey } from './signature.ts';

/** What a care worker asks about a row of the server: to keep it until a day, or to delete it (docs/format/casework.md). */
export type DeskRequest = KeepRequest | DeleteRequest;

interface Common {
  readonly deployment: string;
  /** 16 hex digits. */
  readonly row: string;
  readonly member: string;
  /** Of `/desk/api/now`; 32 bytes, base64url. */
  readonly nonce: string;
}

export interface KeepRequest extends Common { readonly act: 'keep'; readonly until: string }
export interface DeleteRequest extends Common { readonly act: 'delete' }

/** Bytes of the JSON at most. */
export const MAX_DESK_REQUEST = 1_024;
/** How far `until` may be from today. */
export const MAX_REACH = 365;

const ROW = /^[0-9a-f]{16}$/;
const KEYS = ['version', 'act', 'deployment', 'row', 'member', 'nonce'];

/** Writes and signs a request: its JSON, then 64 bytes of signature. Refuses `field`, `encoding`. */
export function signDeskRequest(request: DeskRequest, signingKey: SigningKey): Uint8Array {
  const { act, deployment, row, member, nonce } = request;
  const until = act === 'keep' ? request.until : undefined;
  const json = utf8(writeDocument({ version: 1, act, deployment, row, until, member, nonce }));
  readDeskRequest(json);
  return concat(json, signingKey.sign('luwte/1/desk-request', json));
}

/**
 * Reads a signed request and checks that it was made for this deployment and signed by this key of 32 bytes, which the caller looked up for
 * the member it names. Session, channel, nonce and reach are to be checked as well.
 * Refuses `size`, `json`, `encoding`, `field`, `version`, `deployment`, `signature`.
 */
export function verifyDeskRequest(bytes: Uint8Array, deployment: string, publicKey: Uint8Array): DeskRequest {
  const length = bytes.length - SIGNATURE_SIZE;
  if (length < 1 || length > MAX_DESK_REQUEST) throw new Refused('size', 'desk request');
  const json = bytes.subarray(0, length);
  const request = readDeskRequest(json);
  if (request.deployment !== deployment) throw new Refused('deployment');
  verify('luwte/1/desk-request', json, bytes.subarray(length), publicKey);
  return request;
}

/** Checks that `until`, if there is one, is after today and at most 365 days on. Refuses `field`. */
export function requireReach(request: DeskRequest, today: string): void {
  const days = request.act === 'keep' ? daysBetween(today, request.until) : 1;
  if (days < 1 || days > MAX_REACH) throw new Refused('field', 'until');
}

function readDeskRequest(json: Uint8Array): DeskRequest {
  const document = fields(parseDocument(json), KEYS, ['until']);
  versionOne(document);
  const act = oneOf(document.get('act'), ['keep', 'delete']);
  const common = {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    row: text(document.get('row'), ROW),
    member: text(document.get('member'), NAME),
    nonce: hash(document.get('nonce')),
  };
  if (document.has('until') !== (act === 'keep')) throw new Refused('field', 'until');
  return act === 'keep' ? { act, ...common, until: day(document.get('until')) } : { act, ...common };
}
