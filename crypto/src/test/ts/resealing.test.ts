import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HybridIdentity, openPlaintext, sealPlaintext } from '../../main/ts/age.ts';
import { parseAnchor } from '../../main/ts/anchor.ts';
import { utf8 } from '../../main/ts/bytes.ts';
import { verifyBundle } from '../../main/ts/directory.ts';
import { writeContent, type FormContent } from '../../main/ts/envelope.ts';
import { OpeningKey, checkReport, checkWork, open, seal } from '../../main/ts/opening.ts';
import { checkFrame, openAtDesk, reseal } from '../../main/ts/resealing.ts';
import { ANNA, BOB, CARLA, DAY, DEPLOYMENT, ORIGIN, anchorJson, bundle, directoryJson, note, person, report, work } from './fixtures.ts';
import { fixedEntropy, refuses, refusesLater } from './support.ts';

const reporter = person('reporter');
const directory = verifyBundle(parseAnchor(anchorJson()), bundle(), { origin: ORIGIN, today: DAY });
const entropy = fixedEntropy('resealing');
const content = report(reporter.key, reporter.recipient, { directory: directory.hash });
const handover = { deployment: DEPLOYMENT, directory: directory.hash, channel: 'v', day: DAY, member: 'anna' };
const [anna, bob, carla] = [await OpeningKey.from(ANNA.seed), await OpeningKey.from(BOB.seed), await OpeningKey.from(CARLA.seed)];
const team = [CARLA.recipient, BOB.recipient];

async function received(message: FormContent = content): Promise<Uint8Array> {
  return (await seal(message, reporter.key, [ANNA.recipient, BOB.recipient], entropy)).envelope;
}

async function handed(message: FormContent = content): Promise<Uint8Array> {
  return (await reseal(await received(message), anna, handover, ANNA.key, team, entropy)).envelope;
}

test('every reader of the other team opens it and can check both signatures, and who handed it over is none of them', async () => {
  const envelope = await handed();
  for (const key of [carla, bob]) {
    const opened = await openAtDesk(envelope, key);
    checkFrame({ frame: opened.frame! }, directory);
    checkReport(opened, directory);
  }
  await refusesLater('open', () => openAtDesk(envelope, anna));
  await refusesLater('padding', () => open(envelope, carla));
});

test('a message that is not handed over has no frame', async () => {
  assert.equal((await openAtDesk(await received(), anna)).frame, undefined);
});

test('a note of a colleague is handed over and back, and is checked for its own channel', async () => {
  const { envelope } = await seal(work(ANNA, content.caseId, directory.hash, { act: 'note', fields: new Map() }), ANNA.key, [BOB.recipient], entropy);
  const first = await reseal(envelope, bob, { ...handover, member: 'bob' }, BOB.key, team, entropy);
  const back = await reseal(first.envelope, carla, { ...handover, channel: 'm', member: 'carla' }, CARLA.key, [ANNA.recipient], entropy);
  const opened = await openAtDesk(back.envelope, anna);
  assert.deepEqual([opened.frame?.from, opened.frame?.channel, opened.content.channel], ['v', 'm', 'm']);
  checkFrame({ frame: opened.frame! }, directory);
  checkWork(opened, { deployment: DEPLOYMENT, directory });
});

test('nobody hands over to the team it comes from, or in the name of another deployment', async () => {
  const envelope = await received();
  await refusesLater('field', () => reseal(envelope, anna, { ...handover, channel: 'm' }, ANNA.key, team, entropy));
  await refusesLater('deployment', () => reseal(envelope, anna, { ...handover, deployment: 'other-one' }, ANNA.key, team, entropy));
});

test('a frame holds with the version it names only', async () => {
  const { frame } = await openAtDesk(await handed(), carla);
  const later = verifyBundle(parseAnchor(anchorJson()), bundle({ note: note(directoryJson({ number: 4 })) }), { origin: ORIGIN, today: DAY });
  refuses('signer', () => checkFrame({ frame: frame! }, later));
});

test('the longest message is handed over whole', async () => {
  const long = (n: number) => ({ ...content, answers: new Map([['a', 'x'.repeat(12_000)], ['b', 'y'.repeat(n)]]) });
  const room = 15_360 - writeContent(long(1)).length;
  const message = long(1 + room);
  assert.equal(writeContent(message).length, 15_360);
  assert.deepEqual((await openAtDesk(await handed(message), carla)).content, message);
});

test('what is no frame is read as a message and refused, and a frame in a frame is refused', async () => {
  const envelope = await handed();
  const changed = async (change: (plaintext: Uint8Array, message: number) => void) => {
    const { plaintext } = await openPlaintext(envelope, await HybridIdentity.fromSeed(CARLA.seed));
    change(plaintext, 4 + new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0) + 64);
    return openAtDesk(await sealPlaintext(plaintext, [CARLA.recipient], entropy), carla);
  };
  await changed(() => {});
  await refusesLater('padding', () => changed((p) => { p[16_383] = 1; }));
  await refusesLater('padding', () => changed((p) => { p[4] = 0x5b; }));
  await refusesLater('padding', () => changed((p, at) => new DataView(p.buffer, p.byteOffset).setUint32(at, 15_361)));
  await refusesLater('signature', () => changed((p, at) => { p[at - 1]! ^= 1; }));
  await refusesLater('signature', () => changed((p, at) => { p[at + 100]! ^= 1; }));
  const framed = utf8('{"version":1,"kind":"resealed"}');
  await refusesLater('field', () => changed((p) => { p.fill(0); p.set(framed, 4); p[3] = framed.length; p[4 + framed.length + 64 + 3] = 1; }));
});

test('the stanza that opened an envelope before is tried first, and a wrong hint costs nothing but time', async () => {
  const envelope = await received();
  const { position } = await open(envelope, anna);
  const tried: number[] = [];
  const identity = { unwrapStanza: (stanza: { args: string[] }) => { tried.push(stanza.args.length); return anna.identity.unwrapStanza(stanza as never); } };
  assert.equal((await openPlaintext(envelope, identity as unknown as HybridIdentity, position)).position, position);
  assert.equal(tried.length, 1);
  for (let hint = 0; hint < 8; hint++) assert.equal((await openAtDesk(envelope, anna, hint)).position, position);
});
