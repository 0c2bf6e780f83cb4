import { checkShape, readRecipient } from '../../main/ts/age.ts';
import { sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { authVerifier, deriveCustody, newPassphrase, wrapKeys } from '../../main/ts/custody.ts';
import { seal } from '../../main/ts/opening.ts';
import { deriveMailboxKeys, groups, newReceiptCode } from '../../main/ts/receipt.ts';
import { buildRequest, solvePuzzle } from '../../main/ts/request.ts';
import { SigningKey } from '../../main/ts/signature.ts';
import { ANNA, BOB, CARLA, DAY, DEPLOYMENT, GUARDIANS, HASH, ORIGIN, RECORDS, anchorJson, bundle, directoryJson, keyText, note, person, reply, report } from './fixtures.ts';
import { makeCasework } from './caseworkvectors.ts';
import { fixedEntropy } from './support.ts';
import { Vector, type Put } from './vector.ts';

const BITS = 8;
const reporter = person('reporter');
const content = report(reporter.key, reporter.recipient);

/** Every `ts_` file of crypto/vectors, by `format/name`. The same code makes the same files. */
export async function makeVectors(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const put: Put = (file, vector) => void files.set(file, vector.toText());
  makeDocuments(put);
  makeSignatures(put);
  await makeEnvelopes(put);
  await makeReceipt(put);
  await makeRequests(put);
  makeDirectories(put);
  await makeCustody(put);
  await makeCasework(put);
  return files;
}

function makeDocuments(put: Put): void {
  put('document_v1/ts_ok_proto', Vector.of('ok', 'A key that JavaScript treats in its own way is a key like any other.', {}, utf8('{"__proto__":{"a":[1,"\\ud83d\\ude00"]}}')));
  put('document_v1/ts_json_escaped_double', Vector.of('json', 'One key twice, once escaped.', {}, utf8('{"a":1,"\\u0061":2}')));
}

function makeSignatures(put: Put): void {
  const seed = fixedEntropy('vector signer').bytes(32);
  const key = new SigningKey(seed);
  const message = utf8('{"a":1}');
  const signature = key.sign('luwte/1/message', message);
  const parts = { key: key.publicKey, signature };
  put('signature_v1/ts_ok', Vector.of('ok', 'A signature over a message.', { label: 'luwte/1/message', ...parts, seed }, message));
  put('signature_v1/ts_signature_label', Vector.of('signature', 'The same signature under another label.', { label: 'luwte/1/member', ...parts }, message));
}

async function makeEnvelopes(put: Put): Promise<void> {
  const entropy = fixedEntropy('vector envelopes');
  const first = await seal(content, reporter.key, [ANNA.recipient, BOB.recipient], entropy);
  const found = { hash: first.messageHash, kind: 'report', signer: keyText(reporter.key) };
  put('envelope_v1/ts_ok_report', Vector.of('ok', 'A report of a browser to two readers.', { seed: BOB.seed, deployment: DEPLOYMENT, ...found }, first.envelope));
  put('envelope_v1/ts_open_stranger', Vector.of('open', 'The same report with the key of nobody it was sealed to.', { seed: CARLA.seed, deployment: DEPLOYMENT }, first.envelope));
  const answer = await seal(reply(ANNA, content.caseId, HASH), ANNA.key, [reporter.recipient, ANNA.recipient, BOB.recipient], entropy);
  const told = { seed: reporter.seed, deployment: DEPLOYMENT, case: content.caseId, hash: answer.messageHash, kind: 'reply', signer: keyText(ANNA.key) };
  put('envelope_v1/ts_ok_reply', Vector.of('ok', 'A reply of the desk, opened by the mailbox.', told, answer.envelope));
  const stolen = await seal({ ...content, caseId: HASH }, reporter.key, [ANNA.recipient], entropy);
  put('envelope_v1/ts_case_of_another', Vector.of('case', 'A report under the case of somebody else.', { seed: ANNA.seed, deployment: DEPLOYMENT }, stolen.envelope));
}

async function makeReceipt(put: Put): Promise<void> {
  const digits = newReceiptCode(fixedEntropy('vector receipt'));
  const keys = await deriveMailboxKeys(digits, DEPLOYMENT);
  const found = {
    digits, auth: keys.auth.publicKey, sign: keys.sign.publicKey, recipient: sha256(readRecipient(keys.recipient)), case: keys.caseId,
    mailbox: sha256(keys.auth.publicKey),
  };
  const typed = groups(digits).map((group, i) => (i % 2 === 0 ? group : Array.from(group, (digit) => String.fromCodePoint(0x6f0 + Number(digit))).join(''))).join(' ');
  put('receipt_v1/ts_ok', Vector.of('ok', 'A code typed in groups and in the digits of two scripts.', { typed, deployment: DEPLOYMENT, ...found }));
  put('receipt_v1/ts_code_swapped', Vector.of('code', 'The first two groups swapped.', { typed: digits.replace(/^(.{4})(.{4})/, '$2$1'), deployment: DEPLOYMENT }));
}

async function makeRequests(put: Put): Promise<void> {
  const entropy = fixedEntropy('vector requests');
  const authSeed = entropy.bytes(32);
  const keys = { auth: new SigningKey(authSeed) };
  const now = { nonce: entropy.bytes(32) };
  const challenge = entropy.bytes(32);
  const { envelope } = await seal(content, reporter.key, [ANNA.recipient, BOB.recipient], entropy);
  checkShape(envelope);
  const counter = await solvePuzzle(DEPLOYMENT, challenge, envelope, BITS);
  const given = { what: 'request', origins: ORIGIN, nonce: now.nonce, deployment: DEPLOYMENT, challenge, bits: BITS };
  const own = { 'auth-seed': authSeed, mailbox: sha256(keys.auth.publicKey) };
  const base = { keys, now, origin: ORIGIN, entropy };
  const opening = buildRequest({ ...base, action: 'open', channel: 'm', envelope, counter });
  put('request_v1/ts_ok_open', Vector.of('ok', 'Opening a case.', { ...given, ...own, action: 'open', channel: 'm', counter }, opening));
  const writing = buildRequest({ ...base, action: 'write', envelope, counter });
  put('request_v1/ts_ok_write', Vector.of('ok', 'Writing to a case.', { ...given, ...own, action: 'write', counter }, writing));
  put('request_v1/ts_ok_read', Vector.of('ok', 'Reading the second page.', { ...given, ...own, action: 'read', page: 1 }, buildRequest({ ...base, action: 'read', page: 1 })));
  put('request_v1/ts_ok_delete', Vector.of('ok', 'Deleting a mailbox.', { ...given, ...own, action: 'delete' }, buildRequest({ ...base, action: 'delete' })));
  const elsewhere = buildRequest({ ...base, action: 'read', origin: 'https://evil.example' });
  put('request_v1/ts_signature_origin', Vector.of('signature', 'A request signed for another origin.', given, elsewhere));
  const unsolved = buildRequest({ ...base, action: 'write', envelope, counter: counter + 1n });
  put('request_v1/ts_puzzle', Vector.of('puzzle', 'A counter that does not solve the puzzle.', given, unsolved));
}

function makeDirectories(put: Put): void {
  const given = { what: 'bundle', anchor: anchorJson(), origin: ORIGIN, today: DAY };
  const hash = toBase64url(sha256(utf8(note(directoryJson()))));
  const question = { ...given, channel: 'm', structure: HASH, signer: `anna ${keyText(ANNA.key)}` };
  put('directory_v1/ts_ok_channel', Vector.of('ok', 'The bundle of one channel, its note signed by two guardians.', { ...question, hash, readers: 'anna bob' }, bundle({ records: RECORDS.slice(0, 2) })));
  put('directory_v1/ts_ok_all', Vector.of('ok', 'The bundle of all members.', { ...given, hash }, bundle()));
  const alone = note(directoryJson(), [GUARDIANS[0]!, GUARDIANS[0]!]);
  put('directory_v1/ts_threshold_twice', Vector.of('threshold', 'One guardian who signed twice.', given, bundle({ note: alone })));
}

async function makeCustody(put: Put): Promise<void> {
  const entropy = fixedEntropy('vector custody');
  const passphrase = newPassphrase(entropy);
  const salt = entropy.bytes(16);
  const seeds = { reading: entropy.bytes(32), signing: entropy.bytes(32) };
  const owner = { deployment: DEPLOYMENT, account: 'anna' };
  const keys = await deriveCustody(passphrase, owner.deployment, owner.account, salt);
  const blob = await wrapKeys(seeds, keys.wrap, owner, salt, entropy);
  const given = { what: 'keys', passphrase, ...owner, salt, blob };
  put('custody_v1/ts_ok', Vector.of('ok', 'A passphrase and the blob it opens.', { ...given, ...keys, verifier: authVerifier(owner.account, keys.auth), ...seeds }));
  put('custody_v1/ts_passphrase_account', Vector.of('passphrase', 'The blob of another account.', { ...given, account: 'bob' }));
}
