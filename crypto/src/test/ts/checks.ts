import assert from 'node:assert/strict';
import { readRecipient } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { Refused, fromUtf8, sha256, toBase64url } from '../../main/ts/bytes.ts';
import { authVerifier, deriveCustody, readPassphrase, unwrapKeys, word } from '../../main/ts/custody.ts';
import { verifyBundle, verifyOlder, type VerifiedDirectory } from '../../main/ts/directory.ts';
import { parseDocument } from '../../main/ts/document.ts';
import { open } from '../../main/ts/opening.ts';
import { deriveMailboxKeys, readReceiptCode } from '../../main/ts/receipt.ts';
import { SigningKey, verify, type Label } from '../../main/ts/signature.ts';
import { checkDeskRequest, checkResealed } from './caseworkchecks.ts';
import { requestCheck } from './requestchecks.ts';
import type { Found, Vector } from './vector.ts';

/** Runs one case: refuses, or gives what crypto/vectors/README.md says is compared. */
export const CHECKS: Record<string, (vector: Vector) => Found | Promise<Found>> = {
  document_v1: (vector) => {
    parseDocument(vector.body);
    return {};
  },
  signature_v1: checkSignature,
  envelope_v1: checkEnvelope,
  receipt_v1: checkReceipt,
  request_v1: requestCheck,
  directory_v1: (vector) => (vector.text('what') === 'anchor' ? checkAnchor(vector) : checkDirectory(vector)),
  custody_v1: (vector) => (vector.text('what') === 'word' ? { word: word(Number(vector.text('number'))) } : checkCustody(vector)),
  resealed_v1: checkResealed,
  desk_request_v1: checkDeskRequest,
};

function checkSignature(vector: Vector): Found {
  const label = vector.text('label') as Label;
  verify(label, vector.body, vector.bytes('signature'), vector.bytes('key'));
  return vector.has('seed') ? { signature: new SigningKey(vector.bytes('seed')).sign(label, vector.body) } : {};
}

async function checkEnvelope(vector: Vector): Promise<Found> {
  const { content, messageHash } = await open(vector.body, vector.bytes('seed'));
  if (content.deployment !== vector.text('deployment')) throw new Refused('deployment');
  if (vector.has('case') && content.caseId !== vector.text('case')) throw new Refused('case');
  return { hash: messageHash, kind: content.kind, signer: content.signer.key };
}

async function checkReceipt(vector: Vector): Promise<Found> {
  const digits = readReceiptCode(vector.text('typed'));
  const keys = await deriveMailboxKeys(digits, vector.text('deployment'));
  return {
    digits, auth: keys.auth.publicKey, sign: keys.sign.publicKey, recipient: sha256(readRecipient(keys.recipient)), case: keys.caseId,
    mailbox: sha256(keys.auth.publicKey),
  };
}

function checkAnchor(vector: Vector): Found {
  const script = /^Object\.defineProperty\(self,"luwteAnchor",\{value:(".*")\}\);$/.exec(fromUtf8(vector.body));
  if (script === null) throw new Refused('field');
  return { deployment: parseAnchor(JSON.parse(script[1]!) as string).deployment };
}

function checkDirectory(vector: Vector): Found {
  const channel = vector.header.get('channel');
  const directory = verified(vector, channel);
  if (vector.has('structure') && !directory.admits(vector.text('channel'), vector.text('structure'))) throw new Refused('questionnaire');
  if (vector.has('signer')) {
    const [id, key] = vector.text('signer').split(' ');
    if (!directory.readers(vector.text('channel')).some((member) => member.id === id && member.key === key)) throw new Refused('signer');
  }
  if (channel === undefined) return { hash: directory.hash };
  return { hash: directory.hash, readers: directory.readers(channel).map((member) => member.id).join(' ') };
}

function verified(vector: Vector, channel: string | undefined): VerifiedDirectory {
  const anchor = parseAnchor(vector.text('anchor'));
  const [origin, today] = [vector.text('origin'), vector.text('today')];
  if (vector.has('version')) return verifyOlder(anchor, vector.body, vector.text('version'), today, origin);
  return verifyBundle(anchor, vector.body, { origin, today, ...(channel === undefined ? {} : { channel }) });
}

async function checkCustody(vector: Vector): Promise<Found> {
  const owner = { deployment: vector.text('deployment'), account: vector.text('account') };
  const salt = vector.bytes('salt');
  const keys = await deriveCustody(readPassphrase(vector.text('passphrase')), owner.deployment, owner.account, salt);
  const seeds = vector.has('blob') ? await unwrapKeys(vector.bytes('blob'), keys.wrap, owner, salt) : {};
  return { ...keys, verifier: authVerifier(owner.account, keys.auth), ...seeds };
}

/** Compares what was found with what the case names; base64url for bytes. */
export function compare(vector: Vector, found: Found): void {
  for (const [key, value] of Object.entries(found)) {
    if (!vector.has(key)) continue;
    assert.equal(value instanceof Uint8Array ? toBase64url(value) : String(value), vector.text(key), key);
  }
}

