import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HybridIdentity, openPlaintext, sealPlaintext } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { verifyBundle } from '../../main/ts/directory.ts';
import type { Content } from '../../main/ts/envelope.ts';
import { OpeningKey, checkReport, checkWork, open, seal } from '../../main/ts/opening.ts';
import { checkFrame, openAtDesk, reseal } from '../../main/ts/resealed.ts';
import { ANNA, BOB, CARLA, DAY, ORIGIN, anchorJson, bundle, directoryJson, note, person, report, work, type Person } from './fixtures.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const reporter = person('reporter');
const directory = verifyBundle(parseAnchor(anchorJson()), bundle(), { origin: ORIGIN, today: DAY });
const entropy = fixedEntropy('resealed');
const content = report(reporter.key, reporter.recipient, { directory: directory.hash });

async function received(message: Content = content, signer: Person = reporter) {
  const { envelope } = await seal(message, signer.key, [ANNA.recipient, BOB.recipient], entropy);
  return { envelope, opened: await openAtDesk(envelope, ANNA.seed, { signed: true }) };
}

test('a message that is handed over is the same message for the other team, which sees who handed it over', async () => {
  const { envelope, opened } = await received();
  const sealed = await reseal(opened, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  assert.equal(sealed.envelope.length, 28_942);
  assert.equal(sealed.messageHash, opened.messageHash);
  for (const who of [CARLA, BOB]) {
    const handed = await openAtDesk(sealed.envelope, who.seed);
    assert.deepEqual(handed.content, content);
    assert.equal(handed.messageHash, opened.messageHash);
    assert.deepEqual(handed.frame, {
      deployment: content.deployment, envelope: toBase64url(sha256(envelope)), message: opened.messageHash, directory: directory.hash, from: 'm', channel: 'v', day: DAY,
      signer: { key: toBase64url(ANNA.key.publicKey), member: 'anna' },
    });
    assert.equal(handed.signed, undefined);
    checkFrame(handed, directory);
    checkReport(handed, directory);
  }
  await refusesLater('open', () => openAtDesk(sealed.envelope, ANNA.seed));
  await refusesLater('padding', () => open(sealed.envelope, CARLA.seed));
});

test('a message that is not handed over has no frame, and keeps its signed bytes only when asked', async () => {
  const { envelope, opened } = await received();
  assert.equal(opened.frame, undefined);
  assert.equal(toBase64url(sha256(opened.signed!.json, opened.signed!.signature)), opened.messageHash);
  assert.equal((await openAtDesk(envelope, BOB.seed)).signed, undefined);
  assert.deepEqual((await open(envelope, BOB.seed, { signed: true })).signed, opened.signed);
});

test('what was handed over is handed on without a frame in a frame', async () => {
  const { envelope, opened } = await received(work(ANNA, content.caseId, directory.hash, { act: 'note', fields: new Map() }), ANNA);
  const first = await reseal(opened, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  const got = await openAtDesk(first.envelope, CARLA.seed, { signed: true });
  const back = await reseal(got, { envelope: first.envelope, directory, channel: 'm', day: DAY, member: 'carla' }, CARLA.key, entropy);
  const handed = await openAtDesk(back.envelope, ANNA.seed);
  assert.deepEqual([handed.frame?.from, handed.frame?.channel, handed.frame?.envelope], ['v', 'm', toBase64url(sha256(first.envelope))]);
  checkFrame(handed, directory);
  checkWork(handed, { deployment: content.deployment, directory });
});

test('only a reader of the team it comes from hands over, to another team of this deployment', async () => {
  const { envelope, opened } = await received();
  const handover = { envelope, directory, channel: 'v', day: DAY, member: 'anna' };
  await refusesLater('signer', () => reseal(opened, { ...handover, member: 'carla' }, CARLA.key));
  await refusesLater('signer', () => reseal(opened, { ...handover, member: 'bob' }, ANNA.key));
  await refusesLater('field', () => reseal(opened, { ...handover, channel: 'm' }, ANNA.key));
  await refusesLater('deployment', () => reseal({ ...opened, content: { ...content, deployment: 'other-one' } }, handover, ANNA.key));
  await assert.rejects(reseal({ content, messageHash: opened.messageHash }, handover, ANNA.key), /signed bytes/);
});

test('a frame holds with the version it names and for who was a reader there', async () => {
  const { envelope, opened } = await received();
  const sealed = await reseal(opened, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  const handed = await openAtDesk(sealed.envelope, CARLA.seed);
  const later = verifyBundle(parseAnchor(anchorJson()), bundle({ note: note(directoryJson({ number: 4 })) }), { origin: ORIGIN, today: DAY });
  refuses('signer', () => checkFrame(handed, later));
  refuses('signer', () => checkFrame({ ...handed, frame: { ...handed.frame!, from: 'v' } }, directory));
  refuses('deployment', () => checkFrame({ ...handed, frame: { ...handed.frame!, deployment: 'other-one' } }, directory));
  assert.throws(() => checkFrame(opened, directory), /not handed over/);
});

test('the longest message is handed over whole', async () => {
  const long = (n: number) => ({ ...content, answers: new Map([['a', 'x'.repeat(12_000)], ['b', 'y'.repeat(n)]]) });
  const room = 15_360 - (await received(long(1))).opened.signed!.json.length;
  const { envelope, opened } = await received(long(1 + room));
  assert.equal(opened.signed!.json.length, 15_360);
  const sealed = await reseal(opened, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  assert.equal((await openAtDesk(sealed.envelope, CARLA.seed)).messageHash, opened.messageHash);
});

test('a frame inside a frame, and what is no frame, are refused', async () => {
  const { envelope, opened } = await received();
  const sealed = await reseal(opened, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  const changed = async (change: (plaintext: Uint8Array) => void) => {
    const { plaintext } = await openPlaintext(sealed.envelope, await HybridIdentity.fromSeed(CARLA.seed));
    change(plaintext);
    return openAtDesk(await sealPlaintext(plaintext, [CARLA.recipient], entropy), CARLA.seed);
  };
  const frameLength = (p: Uint8Array) => new DataView(p.buffer, p.byteOffset).getUint32(0);
  await changed(() => {});
  await refusesLater('padding', () => changed((p) => { p[16_383] = 1; }));
  await refusesLater('padding', () => changed((p) => { p[4] = 0x5b; }));
  await refusesLater('padding', () => changed((p) => new DataView(p.buffer, p.byteOffset).setUint32(4 + frameLength(p) + 64, 15_361)));
  await refusesLater('signature', () => changed((p) => { p[4 + frameLength(p)]! ^= 1; }));
  await refusesLater('signature', () => changed((p) => { p[4 + frameLength(p) + 68 + 100]! ^= 1; }));
  const framed = utf8('{"version":1,"kind":"resealed"}');
  await refusesLater('field', () => changed((p) => { p.fill(0); p.set(framed, 4); p[3] = framed.length; p[4 + framed.length + 64 + 3] = 1; }));
  const nested = { ...opened, signed: { json: framed, signature: new Uint8Array(64) }, messageHash: toBase64url(sha256(framed, new Uint8Array(64))) };
  const twice = await reseal(nested, { envelope, directory, channel: 'v', day: DAY, member: 'anna' }, ANNA.key, entropy);
  await refusesLater('field', () => openAtDesk(twice.envelope, CARLA.seed));
});

test('the position that opened an envelope spares trying the others, and a wrong one costs nothing but time', async () => {
  const { envelope, opened } = await received();
  const key = await OpeningKey.from(ANNA.seed);
  assert.ok(opened.position >= 0 && opened.position < 8);
  for (const position of [opened.position, (opened.position + 1) % 8, 8, -1]) {
    assert.equal((await open(envelope, key, { position })).position, opened.position);
  }
  key.drop();
});

test('the stanza at the position is the first that is tried', async () => {
  const tried: number[] = [];
  const stanzas = Array.from({ length: 8 }, (_, i) => ({ args: ['mlkem768x25519', ''], get body(): Uint8Array { tried.push(i); return new Uint8Array(0); } }));
  await refusesLater('age', async () => (await HybridIdentity.fromSeed(ANNA.seed)).findFileKey(stanzas, 5));
  assert.deepEqual(tried, [5]);
});
