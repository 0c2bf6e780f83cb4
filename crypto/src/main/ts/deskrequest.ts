import { Refused, concat, fromBase64url, utf8 } from './bytes.ts';
import { daysBetween } from './day.ts';
import { type JsonObject, fields, parseDocument, writeDocument } from './document.ts';
import { DEPLOYMENT_ID, NAME, day, hash, oneOf, text, versionOne } from './fields.ts';
import { SIGNATURE_SIZE, type SigningKey, verify } from './signature.ts';

/** What a care worker asks of the server about a row (docs/format/casework.md). */
export type DeskRequest = KeepRequest | DeleteRequest;

interface Asked {
  readonly deployment: string;
  /** The server's id of the row, 16 hex digits. */
  readonly row: string;
  /** The last day of the row as it stands, `YYYY-MM-DD`: a request that was answered with another day is of no use again. */
  readonly held: string;
  readonly member: string;
  /** A nonce of this moment, 43 characters of base64url. */
  readonly nonce: string;
}

export interface KeepRequest extends Asked {
  readonly act: 'keep';
  /** The new last day, `YYYY-MM-DD`. */
  readonly until: string;
}

export interface DeleteRequest extends Asked {
  readonly act: 'delete';
}

/** Bytes of the JSON at most. */
export const MAX_DESK_REQUEST = 1_024;
/** How many days on `until` may be at most. */
export const MAX_REACH = 365;

const ROW = /^[0-9a-f]{16}$/;
const REQUIRED = ['version', 'act', 'deployment', 'row', 'held', 'member', 'nonce'];

/** JSON and 64 bytes of signature, as the server takes it. */
export function signDeskRequest(request: DeskRequest, key: SigningKey): Uint8Array {
  const { act, deployment, row, held, member, nonce } = request;
  const json = utf8(writeDocument({ version: 1, act, deployment, row, held, ...(request.act === 'keep' ? { until: request.until } : {}), member, nonce }));
  parseDeskRequest(json);
  return concat(json, key.sign('luwte/1/desk-request', json));
}

/** Reads and checks a request as the server does. Refuses `size`, `json`, `field`, `version`, `deployment`, `signature`. */
export function readDeskRequest(bytes: Uint8Array, deployment: string, keyOf: (member: string) => string | undefined): DeskRequest {
  if (bytes.length <= SIGNATURE_SIZE || bytes.length > MAX_DESK_REQUEST + SIGNATURE_SIZE) throw new Refused('size', 'desk request');
  const json = bytes.subarray(0, bytes.length - SIGNATURE_SIZE);
  const request = parseDeskRequest(json);
  if (request.deployment !== deployment) throw new Refused('deployment');
  const key = keyOf(request.member);
  if (key === undefined) throw new Refused('signature');
  verify('luwte/1/desk-request', json, bytes.subarray(json.length), fromBase64url(key));
  return request;
}

/** Checks that `until`, if there is one, is after today and at most 365 days on. Refuses `field`. */
export function requireReach(request: DeskRequest, today: string): void {
  const days = request.act === 'keep' ? daysBetween(today, request.until) : 1;
  if (days < 1 || days > MAX_REACH) throw new Refused('field', 'until');
}

function parseDeskRequest(json: Uint8Array): DeskRequest {
  const document = fields(parseDocument(json), REQUIRED, ['until']);
  versionOne(document);
  const act = oneOf(document.get('act'), ['keep', 'delete'] as const);
  if (document.has('until') !== (act === 'keep')) throw new Refused('field', 'until');
  const asked = readAsked(document);
  return act === 'keep' ? { act, ...asked, until: day(document.get('until')) } : { act, ...asked };
}

function readAsked(document: JsonObject): Asked {
  return {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    row: text(document.get('row'), ROW),
    held: day(document.get('held')),
    member: text(document.get('member'), NAME),
    nonce: hash(document.get('nonce')),
  };
}
