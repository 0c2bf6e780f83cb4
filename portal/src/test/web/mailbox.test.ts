import assert from 'node:assert/strict';
import test from 'node:test';
import { deriveMailboxKeys, newReceiptCode, parseAnchor, type MailboxKeys } from '../../../../crypto/src/main/ts/index.ts';
import { ANNA, BOB, CARLA } from '../../../../crypto/src/test/ts/fixtures.ts';
import { readCode } from '../../main/web/mailbox/code-screen.ts';
import { apart, inOrder, seenHashes } from '../../main/web/mailbox/order.ts';
import { readMailbox, request } from '../../main/web/mailbox/read.ts';
import { RefusedByServer, Unreachable } from '../../main/web/page/net.ts';
import { Delivery } from '../../main/web/tell/delivery.ts';
import { sealLetter } from '../../main/web/tell/letter.ts';
import { fetchNow, getReady } from '../../main/web/tell/ready.ts';
import { asciiDigits } from '../../main/web/tell/receipt.ts';
import { Town } from './town.ts';

const quiet = () => undefined;

async function reported(town: Town): Promise<MailboxKeys> {
  const env = town.env();
  const ready = await getReady(env);
  const keys = await deriveMailboxKeys(newReceiptCode(env.entropy), ready.anchor.deployment);
  const sealed = await sealLetter({
    kind: 'report', channel: 'm', directory: ready.directories.get('m') ?? assert.fail(), structure: ready.questionnaire.hash, language: 'nl', day: env.today(),
    noReply: false, seen: [], answers: { k1: 'code' },
  }, keys, env.entropy);
  const route = { exchange: env.exchange, now: () => fetchNow(env), origin: env.origin, deployment: ready.anchor.deployment, keys, entropy: env.entropy, opens: 'm' };
  await new Delivery(route, sealed).deliver(quiet);
  return keys;
}

const firstReport = async (town: Town) => (await town.openedBy())[0] ?? assert.fail('no report');
const readAll = (town: Town, keys: MailboxKeys) => readMailbox(town.env(), parseAnchor(town.anchor), keys, quiet);
const texts = (replies: readonly { content: { answers: unknown } }[]) => replies.map(({ content }) => (content.answers as { text: string }).text);

test('replies over several pages are opened, checked and put in order', async () => {
  const town = new Town();
  const keys = await reported(town);
  const report = await firstReport(town);
  const first = await town.answer(report, { answers: { text: 'one' } });
  const second = await town.answer(report, { answers: { text: 'two' }, head: [report.messageHash, first] }, BOB);
  await town.answer(report, { answers: { text: 'three' }, head: [report.messageHash, first, second] });
  [...town.boxes.values()][0]?.outgoing.reverse();
  const { replies, unchecked, until } = await readAll(town, keys);
  assert.deepEqual(texts(replies), ['one', 'two', 'three']);
  assert.deepEqual(replies.map((reply) => reply.member.name), ['Name of anna', 'Name of bob', 'Name of anna']);
  assert.equal(unchecked, 0);
  assert.equal(until, '2027-02-19');
  assert.deepEqual(seenHashes(replies, 64).slice(0, 3), [report.messageHash, first, second]);
});

test('a reply of somebody who does not read the team, for another case, or of an unknown list is not shown', async () => {
  const town = new Town();
  const keys = await reported(town);
  const report = await firstReport(town);
  await town.answer(report, { answers: { text: 'not of the team' } }, CARLA);
  await town.answer(report, { answers: { text: 'signed by another' }, signer: { key: keyOf(BOB), member: 'anna' } }, BOB);
  await town.answer(report, { answers: { text: 'another case' }, caseId: report.messageHash });
  await town.answer(report, { answers: { text: 'unknown list' }, directory: report.messageHash });
  await town.answer(report, { answers: { text: 'good' } });
  const box = [...town.boxes.values()][0] ?? assert.fail();
  box.outgoing.push((box.outgoing.at(-1) ?? assert.fail()).map((byte, at) => (at === 28_941 ? byte ^ 1 : byte)));
  const { replies, unchecked } = await readAll(town, keys);
  assert.deepEqual(texts(replies), ['good']);
  assert.equal(unchecked, 5);
});

const keyOf = (person: typeof ANNA) => Buffer.from(person.key.publicKey).toString('base64url');

test('a broken connection while checking is a broken connection, not a forged reply', async () => {
  const town = new Town();
  const keys = await reported(town);
  await town.answer(await firstReport(town));
  const env = { ...town.env(), exchange: async (...args: Parameters<typeof town.exchange>) => {
    if (args[1].startsWith('/r/directory/version/')) throw new Unreachable();
    return town.exchange(...args);
  } };
  await assert.rejects(readMailbox(env, parseAnchor(town.anchor), keys, quiet), Unreachable);
});

test('deleting removes the mailbox, and a second time is told honestly', async () => {
  const town = new Town();
  const keys = await reported(town);
  await request(town.env(), keys, { action: 'delete' });
  assert.equal(town.boxes.size, 0);
  await assert.rejects(request(town.env(), keys, { action: 'delete' }), (fault) => fault instanceof RefusedByServer && fault.code === 'absent');
  assert.deepEqual(await readAll(town, keys), { replies: [], unchecked: 0, until: null });
});

test('reading tries a fresh nonce once', async () => {
  const town = new Town();
  const keys = await reported(town);
  town.troubles.push('nonce');
  assert.equal((await readAll(town, keys)).unchecked, 0);
});

test('order comes from what a writer had seen, then from the day; a double is shown once', () => {
  const message = (hash: string, day: string, ...head: string[]) => ({ hash, day, head });
  const [a, b, c] = [message('a', '2026-01-03'), message('b', '2026-01-02', 'a'), message('c', '2026-01-01', 'x')];
  assert.deepEqual(inOrder([b, a, c, a]), [c, a, b]);
  assert.equal(apart(c, a), true);
  assert.equal(apart(a, b), false);
  const loop = [message('p', '2026-01-01', 'q'), message('q', '2026-01-02', 'p')];
  assert.equal(inOrder(loop).length, 2);
});

test('a typing error in the code is found without a request', () => {
  const code = newReceiptCode();
  assert.equal(readCode(code.replace(/(.{4})/g, '$1 ')), code);
  const last = code.endsWith('0') ? '1' : '0';
  assert.deepEqual(readCode(code.slice(0, -1) + last), { digits: 28 });
  assert.deepEqual(readCode('12 34'), { digits: 4 });
});

test('a group typed in the digits of another script is the same group', () => {
  assert.equal(asciiDigits('٤٢ ۷९-'), '4279');
});
