import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealPlaintext } from '../../main/ts/age.ts';
import { concat, hex, sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { buildRequest, parseAnswer, parseNow, puzzleSolved, signedBytes, solvePuzzle } from '../../main/ts/request.ts';
import { verify } from '../../main/ts/signature.ts';
import { ANNA, DEPLOYMENT, ORIGIN, person } from './fixtures.ts';
import { fixedEntropy, refuses } from './support.ts';

const keys = { auth: person('auth').key };
const now = { nonce: fixedEntropy('nonce').bytes(32) };
const entropy = fixedEntropy('request');
const envelope = await sealPlaintext(new Uint8Array(16_384), [ANNA.recipient], fixedEntropy('request envelope'));
const challenge = fixedEntropy('challenge').bytes(32);
const check = (request: Uint8Array, origin = ORIGIN) => verify('luwte/1/request', signedBytes(request, origin), request.subarray(29_026), keys.auth.publicKey);

test('opening a case carries channel, counter and envelope', () => {
  const request = buildRequest({ action: 'open', channel: 'm', keys, now, origin: ORIGIN, envelope, counter: 0x0102030405060708n, entropy });
  assert.equal(request.length, 29_090);
  assert.equal(hex(request.subarray(0, 12)), '010100006d00000000000000');
  assert.equal(hex(request.subarray(12, 44)), hex(keys.auth.publicKey));
  assert.equal(hex(request.subarray(44, 76)), hex(now.nonce));
  assert.equal(hex(request.subarray(76, 84)), '0102030405060708');
  assert.deepEqual(request.subarray(84, 29_026), envelope);
  check(request);
  refuses('signature', () => check(request, 'https://evil.example'));
});

test('writing, reading and deleting differ in a few bytes only', () => {
  const write = buildRequest({ action: 'write', keys, now, origin: ORIGIN, envelope, counter: 5n, entropy });
  const read = buildRequest({ action: 'read', page: 7, keys, now, origin: ORIGIN, entropy });
  const remove = buildRequest({ action: 'delete', keys, now, origin: ORIGIN, entropy });
  assert.equal(hex(write.subarray(0, 12)), '010200000000000000000000');
  assert.equal(hex(read.subarray(0, 12)), '010307000000000000000000');
  assert.equal(hex(remove.subarray(0, 12)), '010400000000000000000000');
  for (const request of [read, remove]) {
    assert.equal(hex(request.subarray(76, 84)), '0000000000000000');
    assert.ok(new Set(request.subarray(84, 29_026)).size > 250, 'filler looks random');
  }
  for (const request of [write, read, remove]) {
    assert.equal(request.length, 29_090);
    check(request);
  }
});

test('parts that do not belong to the action are refused', () => {
  const base = { keys, now, origin: ORIGIN, entropy };
  refuses('field', () => buildRequest({ ...base, action: 'open', envelope, counter: 1n }));
  refuses('field', () => buildRequest({ ...base, action: 'open', channel: 'Ümlaut', envelope, counter: 1n }));
  refuses('field', () => buildRequest({ ...base, action: 'write', envelope }));
  refuses('field', () => buildRequest({ ...base, action: 'write', channel: 'm', envelope, counter: 1n }));
  refuses('field', () => buildRequest({ ...base, action: 'read', envelope, counter: 1n }));
  refuses('field', () => buildRequest({ ...base, action: 'delete', page: 1 }));
  refuses('field', () => buildRequest({ ...base, action: 'read', page: 256 }));
  refuses('size', () => buildRequest({ ...base, action: 'write', envelope: envelope.subarray(1), counter: 1n }));
  refuses('size', () => buildRequest({ ...base, action: 'read', now: { nonce: new Uint8Array(31) } }));
});

test('a solved puzzle holds for its envelope, deployment and hour', async () => {
  const counter = await solvePuzzle(DEPLOYMENT, challenge, envelope, 12);
  assert.ok(puzzleSolved(DEPLOYMENT, challenge, sha256(envelope), 12, counter));
  const head = concat(utf8('luwte/1/puzzle'), Uint8Array.of(0), sha256(utf8(DEPLOYMENT)), challenge, sha256(envelope));
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, counter);
  assert.match(hex(sha256(head, bytes)), /^000/);
  for (let earlier = 0n; earlier < counter; earlier++) assert.ok(!puzzleSolved(DEPLOYMENT, challenge, sha256(envelope), 12, earlier));
  assert.equal(await solvePuzzle(DEPLOYMENT, challenge, envelope, 0), 0n);
});

test('solving gives way to the page', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const counter = await solvePuzzle(DEPLOYMENT, fixedEntropy('long challenge 7').bytes(32), envelope, 17);
  clearInterval(timer);
  assert.ok(counter > 200_000n, 'this puzzle is long enough for a break');
  assert.ok(turns > 0);
});

test('what the server tells of now is read strictly', () => {
  const json = { nonce: toBase64url(now.nonce), challenge: toBase64url(challenge), bits: 14, day: '2026-11-21' };
  assert.deepEqual(parseNow(utf8(JSON.stringify(json))), { nonce: now.nonce, challenge, bits: 14, day: '2026-11-21' });
  for (const change of [{ bits: 25 }, { bits: -1 }, { bits: '14' }, { day: 'today' }, { nonce: 'AAAA' }, { extra: 1 }]) {
    refuses('field', () => parseNow(utf8(JSON.stringify({ ...json, ...change }))));
  }
});

function answer(head: number[], slots: Uint8Array[] = []): Uint8Array {
  const bytes = fixedEntropy('filler').bytes(57_948).fill(0, 0, 64);
  bytes.set(head);
  slots.forEach((slot, i) => bytes.set(slot, 64 + i * 28_942));
  return bytes;
}

test('answers of none, one and two replies are read', () => {
  assert.deepEqual(parseAnswer(answer([1])), { replies: [], more: false, until: null });
  const one = parseAnswer(answer([1, 1, 0, 0, 0x01, 0x35, 0x28, 0x29], [envelope]));
  assert.deepEqual(one, { replies: [envelope], more: false, until: '2026-09-05' });
  assert.deepEqual(parseAnswer(answer([1, 2, 1], [envelope, envelope])), { replies: [envelope, envelope], more: true, until: null });
});

test('answers outside their picture are refused', () => {
  refuses('size', () => parseAnswer(answer([1]).subarray(1)));
  refuses('version', () => parseAnswer(answer([2])));
  for (const head of [[1, 3], [1, 0, 2], [1, 0, 0, 1], [1, 0, 0, 0, 0, 0, 0, 1], [1, 0, 0, 0, 0, 0, 0, 0, 1]]) refuses('field', () => parseAnswer(answer(head)));
});

test('a slot that holds no envelope hides no other', () => {
  assert.deepEqual(parseAnswer(answer([1, 2], [new Uint8Array(28_942), envelope])).replies[1], envelope);
});
