import assert from 'node:assert/strict';
import test from 'node:test';
import { deriveMailboxKeys, newReceiptCode, toBase64url } from '../../../../crypto/src/main/ts/index.ts';
import { BOB, CARLA, directoryJson, note } from '../../../../crypto/src/test/ts/fixtures.ts';
import { refusesLater } from '../../../../crypto/src/test/ts/support.ts';
import { WrongDate } from '../../main/web/page/fault.ts';
import { RefusedByServer, Unreachable } from '../../main/web/page/net.ts';
import type { Answers } from '../../main/web/questionnaire/model.ts';
import { Delivery } from '../../main/web/tell/delivery.ts';
import { act, start, type Flow } from '../../main/web/tell/flow.ts';
import { Form } from '../../main/web/tell/form.ts';
import { sealLetter, type Letter } from '../../main/web/tell/letter.ts';
import { fetchNow, getReady } from '../../main/web/tell/ready.ts';
import { selfTest } from '../../main/web/tell/self-test.ts';
import { sealReport, type SendPlan } from '../../main/web/tell/send.ts';
import { Town } from './town.ts';

async function prepare(town: Town, changes: Partial<Letter> = {}) {
  const env = town.env();
  const ready = await getReady(env);
  const directory = ready.directories.get('m') ?? assert.fail();
  const keys = await deriveMailboxKeys(newReceiptCode(env.entropy), ready.anchor.deployment);
  const letter: Letter = {
    kind: 'report', channel: 'm', directory, structure: ready.questionnaire.hash, language: 'nl', day: env.today(), noReply: false, seen: [],
    answers: { what: ['money'] }, ...changes,
  };
  const sealed = await sealLetter(letter, keys, env.entropy);
  const route = { exchange: env.exchange, now: () => fetchNow(env), origin: env.origin, deployment: ready.anchor.deployment, keys, entropy: env.entropy, opens: 'm' };
  return { env, ready, keys, sealed, delivery: new Delivery(route, sealed) };
}

function outdated(town: Town): string {
  return note(directoryJson({ origins: [town.origin], created: '2026-08-01', expires: '2026-10-01' }));
}

const quiet = () => undefined;
const envelopeOf = (body: Uint8Array | undefined) => toBase64url((body ?? assert.fail()).slice(84, 84 + 28_942));

test('a report reaches every reader of its team and nobody else', async () => {
  const town = new Town();
  const { delivery } = await prepare(town);
  assert.equal((await delivery.deliver(quiet)).until, '2027-02-19');
  for (const reader of [undefined, BOB]) {
    const [message] = await town.openedBy(reader);
    assert.deepEqual(message?.content.answers, new Map([['what', ['money']]]));
  }
  await refusesLater('open', () => town.openedBy(CARLA));
});

test('after a broken connection the same envelope is sent again and arrives once', async () => {
  for (const trouble of ['gone', 'lost']) {
    const town = new Town();
    const { delivery } = await prepare(town);
    town.troubles.push(trouble);
    await assert.rejects(delivery.deliver(quiet), Unreachable);
    await delivery.deliver(quiet);
    assert.equal(town.posted.length, 2);
    assert.equal(envelopeOf(town.posted[0]), envelopeOf(town.posted[1]));
    assert.equal((await town.openedBy()).length, 1);
  }
});

test('an answer lost in the middle of a long letter goes on where it stopped', async () => {
  const town = new Town();
  const answers: Answers = { story: 'é \n"'.repeat(2_500), car: 'ü'.repeat(3_000) };
  const { delivery, sealed } = await prepare(town, { answers });
  assert.ok(sealed.length > 1);
  town.troubles.push('', 'lost');
  await assert.rejects(delivery.deliver(quiet), Unreachable);
  await delivery.deliver(quiet);
  const messages = await town.openedBy();
  assert.equal(messages.length, sealed.length);
  assert.deepEqual(messages.map(({ content }) => content.kind), ['report', ...sealed.slice(1).map(() => 'addition')]);
  const whole = (id: string) => messages.map(({ content }) => (content.answers as ReadonlyMap<string, string>).get(id) ?? '').join('');
  assert.equal(whole('story'), answers['story']);
  assert.equal(whole('car'), answers['car']);
  messages.slice(1).forEach(({ content }, index) => assert.ok(content.head.includes(messages[index]?.messageHash ?? '')));
});

test('a nonce or puzzle of the past is made anew once, around the same envelope', async () => {
  for (const code of ['nonce', 'puzzle']) {
    const town = new Town();
    const { delivery } = await prepare(town);
    town.troubles.push(code);
    await delivery.deliver(quiet);
    assert.equal(envelopeOf(town.posted[0]), envelopeOf(town.posted[1]));
    const stubborn = new Town();
    const second = await prepare(stubborn);
    stubborn.troubles.push(code, code);
    await assert.rejects(second.delivery.deliver(quiet), (fault) => fault instanceof RefusedByServer && fault.code === code);
    assert.equal(stubborn.posted.length, 2);
  }
});

test('another refusal is not tried again by itself', async () => {
  const town = new Town();
  const { delivery } = await prepare(town);
  town.troubles.push('busy');
  await assert.rejects(delivery.deliver(quiet), RefusedByServer);
  assert.equal(town.posted.length, 1);
});

test('a report without a way back says so inside and names no mailbox', async () => {
  const town = new Town();
  const { delivery } = await prepare(town, { noReply: true });
  await delivery.deliver(quiet);
  const [message] = await town.openedBy();
  assert.equal(message?.content.noReply, true);
  assert.equal(message?.content.mailbox, undefined);
});

test('nothing is ready without an anchor, at another address, or with a forged list of readers', async () => {
  const town = new Town();
  await refusesLater('deployment', () => getReady({ ...town.env(), anchor: undefined }));
  await refusesLater('deployment', () => getReady({ ...town.env(), origin: 'https://elsewhere.example' }));
  const forged = new Town();
  forged.note = forged.note.replace('"anna","bob"', '"bob","anna"');
  await refusesLater('signature', () => getReady(forged.env()));
});

test('an outdated list is refused as such where the phone\'s date is right', async () => {
  const town = new Town();
  town.note = outdated(town);
  await refusesLater('expired', () => getReady(town.env()));
});

test('a phone with a wrong date is told so', async () => {
  const town = new Town();
  await assert.rejects(getReady({ ...town.env(), today: () => '2027-06-01' }), WrongDate);
  await assert.rejects(getReady({ ...town.env(), today: () => '2020-01-01' }), WrongDate);
});

test('the self-test seals and opens on this device without the network', async () => {
  const town = new Town();
  const { ready, env } = await prepare(town);
  const before = town.requests.length;
  await selfTest(ready.directories.get('m') ?? assert.fail(), 'm', env.today(), env.entropy);
  assert.equal(town.requests.length, before);
});

test('leaving the page drops the answers of the form, and the answers and keys of a report that is being sent', async () => {
  const town = new Town();
  const env = town.env();
  const ready = await getReady(env);
  const { structure } = ready.questionnaire;
  const flow = act(start(structure, 'm'), { do: 'answer', id: 'what', answer: ['money'] });
  const given: Flow[] = [];
  const form = new Form(env, ready, { flow, tested: Promise.resolve(), send: (filled) => given.push(filled) });
  form.send();
  form.forget();
  form.send();
  assert.deepEqual(given.map(({ answers }) => answers), [{ what: ['money'] }, {}]);

  let forget = () => assert.fail('nothing to forget with');
  const plan: SendPlan = {
    env, ready, flow, onForget: (drop) => (forget = drop as () => never), kept: () => assert.fail(), chooseTeam: () => assert.fail(), done: () => assert.fail(),
  };
  const { delivery } = await sealReport(plan, { step: quiet });
  forget();
  assert.deepEqual(plan.flow.answers, {});
  await assert.rejects(delivery.deliver(quiet));
  assert.equal(town.posted.length, 0);
});
