import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HybridIdentity, openPlaintext, recipientOf, sealPlaintext } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { bech32Decode } from '../../main/ts/bech32.ts';
import { sha256, toBase64url, utf8 } from '../../main/ts/bytes.ts';
import { exportFile, openFile, openIndex, sealIndex } from '../../main/ts/deskfiles.ts';
import { type DeskRequest, readDeskRequest, signDeskRequest } from '../../main/ts/deskrequest.ts';
import { verifyBundle } from '../../main/ts/directory.ts';
import { OpeningKey, open, seal } from '../../main/ts/opening.ts';
import { checkFrame, openAtDesk, reseal } from '../../main/ts/resealing.ts';
import { ANNA, BOB, CARLA, DAY, DEPLOYMENT, HASH, ORIGIN, anchorJson, bundle, keyText, person, report } from './fixtures.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const reporter = person('reporter');
const directory = verifyBundle(parseAnchor(anchorJson()), bundle(), { origin: ORIGIN, today: DAY });
const content = report(reporter.key, reporter.recipient, { directory: directory.hash });
const entropy = fixedEntropy('casework');
const handover = { deployment: DEPLOYMENT, directory: directory.hash, channel: 'z', day: DAY, member: 'anna' };

async function handedOver() {
  const { envelope } = await seal(content, reporter.key, [ANNA.recipient], entropy);
  return { envelope, framed: await reseal(envelope, await OpeningKey.from(ANNA.seed), handover, ANNA.key, [CARLA.recipient], entropy) };
}

test('a message that is handed over opens for the receiving team with its own signature, and says who handed it over', async () => {
  const { envelope, framed } = await handedOver();
  assert.equal(framed.envelope.length, envelope.length);
  const opened = await openAtDesk(framed.envelope, await OpeningKey.from(CARLA.seed));
  assert.deepEqual([opened.content, opened.messageHash], [content, (await open(envelope, ANNA.seed)).messageHash]);
  assert.deepEqual([opened.frame?.from, opened.frame?.channel, opened.frame?.envelope], ['m', 'z', toBase64url(sha256(envelope))]);
  checkFrame({ ...opened, frame: opened.frame! }, directory);
  await refusesLater('open', async () => openAtDesk(framed.envelope, await OpeningKey.from(BOB.seed)));
});

test('who hands on takes the message out of the frame it came in', async () => {
  const { framed } = await handedOver();
  const again = await reseal(framed.envelope, await OpeningKey.from(CARLA.seed), { ...handover, channel: 'x', member: 'carla' }, CARLA.key, [BOB.recipient], entropy);
  const opened = await openAtDesk(again.envelope, await OpeningKey.from(BOB.seed));
  assert.deepEqual([opened.frame?.from, opened.frame?.channel, opened.content], ['z', 'x', content]);
});

test('a frame by who reads no such team, of another version or for its own team is refused', async () => {
  const { framed } = await handedOver();
  const opened = await openAtDesk(framed.envelope, await OpeningKey.from(CARLA.seed));
  const check = (changes: object) => () => checkFrame({ ...opened, frame: { ...opened.frame!, ...changes } }, directory);
  refuses('signer', check({ signer: { key: keyText(CARLA.key), member: 'carla' } }));
  refuses('signer', check({ signer: { key: keyText(CARLA.key), member: 'anna' } }));
  refuses('signer', check({ directory: HASH }));
  refuses('deployment', check({ deployment: 'other-one' }));
});

test('any byte of a frame or of the message inside that changed is refused', async () => {
  const { framed } = await handedOver();
  const { plaintext } = await openPlaintext(framed.envelope, await HybridIdentity.fromSeed(CARLA.seed));
  const carla = await OpeningKey.from(CARLA.seed);
  const frameEnd = 4 + new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0);
  for (const at of [frameEnd - 2, frameEnd + 3, frameEnd + 64 + 3, frameEnd + 64 + 40, plaintext.length - 1]) {
    const changed = plaintext.slice();
    changed[at]! ^= 1;
    await assert.rejects(async () => openAtDesk(await sealPlaintext(changed, [CARLA.recipient], entropy), carla), `byte ${at}`);
  }
});

test('a reporter does not open a frame as a message', async () => {
  const { framed } = await handedOver();
  await assert.rejects(open(framed.envelope, CARLA.seed));
});

const asked: DeskRequest = { act: 'keep', deployment: DEPLOYMENT, row: '0123456789abcdef', held: DAY, until: DAY, member: 'anna', nonce: HASH };
const keyOf = (member: string) => (member === 'anna' ? keyText(ANNA.key) : undefined);

test('a desk request holds for its signer and deployment only', () => {
  const bytes = signDeskRequest(asked, ANNA.key);
  assert.deepEqual(readDeskRequest(bytes, DEPLOYMENT, keyOf), asked);
  refuses('deployment', () => readDeskRequest(bytes, 'other-one', keyOf));
  refuses('signature', () => readDeskRequest(signDeskRequest(asked, BOB.key), DEPLOYMENT, keyOf));
  refuses('signature', () => readDeskRequest(bytes, DEPLOYMENT, () => undefined));
  refuses('size', () => readDeskRequest(bytes.subarray(0, 64), DEPLOYMENT, keyOf));
});

test('deleting names no day, and keeping does', () => {
  const { until: _, ...bare } = asked as DeskRequest & { until: string };
  assert.equal(readDeskRequest(signDeskRequest({ ...bare, act: 'delete' }, ANNA.key), DEPLOYMENT, keyOf).act, 'delete');
  refuses('field', () => signDeskRequest({ ...bare, act: 'keep' } as DeskRequest, ANNA.key));
  refuses('field', () => signDeskRequest({ ...asked, row: 'abc' } as DeskRequest, ANNA.key));
});

test('an index of several chunks opens for its writer, and one that somebody else sealed to her is none', async () => {
  const json = utf8(JSON.stringify({ text: 'x'.repeat(200_000) }));
  const anna = await OpeningKey.from(ANNA.seed);
  const sealed = await sealIndex(json, ANNA.key, ANNA.recipient, entropy);
  assert.deepEqual(await openIndex(sealed, anna, keyText(ANNA.key)), json);
  const forged = await sealIndex(json, BOB.key, ANNA.recipient, entropy);
  await refusesLater('signature', () => openIndex(forged, anna, keyText(ANNA.key)));
  await refusesLater('open', () => openIndex(sealed.subarray(0, sealed.length - 65_552), anna, keyText(ANNA.key)));
  await refusesLater('stanza', async () => openIndex((await seal(content, reporter.key, [ANNA.recipient], entropy)).envelope, anna, keyText(ANNA.key)));
});

test('an exported file opens with the identity that was shown, and with no care worker\'s key', async () => {
  const bytes = utf8('x'.repeat(70_000));
  const { file, identity } = await exportFile(bytes, entropy);
  assert.match(identity, /^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/);
  const seed = bech32Decode('age-secret-key-pq-', identity.toLowerCase());
  assert.equal(seed.length, 32);
  assert.notEqual(recipientOf(seed), ANNA.recipient);
  assert.deepEqual(await openFile(file, await HybridIdentity.fromSeed(seed)), bytes);
  await refusesLater('open', async () => openFile(file, await HybridIdentity.fromSeed(ANNA.seed)));
});
