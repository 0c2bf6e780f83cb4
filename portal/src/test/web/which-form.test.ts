import assert from 'node:assert/strict';
import test from 'node:test';
import { deriveMailboxKeys, newReceiptCode, parseAnchor, type Content } from '../../../../crypto/src/main/ts/index.ts';
import { ANNA, CARLA } from '../../../../crypto/src/test/ts/fixtures.ts';
import { refusesLater } from '../../../../crypto/src/test/ts/support.ts';
import { readMailbox, type Reply } from '../../main/web/mailbox/read.ts';
import { Session } from '../../main/web/mailbox/session.ts';
import { stateOf } from '../../main/web/mailbox/states.ts';
import { Stock } from '../../main/web/mailbox/stock.ts';
import { possibleForms } from '../../main/web/mailbox/which.ts';
import type { PageForm } from '../../main/web/page/page-data.ts';
import { Delivery } from '../../main/web/tell/delivery.ts';
import { sealLetter } from '../../main/web/tell/letter.ts';
import { fetchNow } from '../../main/web/tell/ready.ts';
import { QUESTIONS } from './questions.ts';
import { STRUCTURE_HASH, Town, hashOf } from './town.ts';

const OTHER = JSON.stringify({
  ...QUESTIONS, id: 'g2', form: 2, channels: ['v'], languages: {},
  questions: [
    { id: 'k5', type: 'one', core: true, options: ['nothing', 'help'], consent: true, preset: 'nothing' },
    { id: '2.8', type: 'one', core: true, options: ['yes', 'no'], consent: true, preset: 'no' },
  ],
});
const FIRST: PageForm = { form: 1, title: 'First', structure: STRUCTURE_HASH, channels: ['m', 'v'] };
const SECOND: PageForm = { form: 2, title: 'Second', structure: hashOf(OTHER), channels: ['v'] };
const quiet = () => undefined;

function town(): Town {
  return new Town(undefined, undefined, undefined, [OTHER]);
}

test('of several forms one is asked with its own readers, and only where they were given it to read', async () => {
  const stock = new Stock(town().env());
  const ready = await stock.questions(FIRST);
  assert.deepEqual([...ready.directories.keys()], ['m', 'v']);
  assert.deepEqual([...(await stock.questions({ ...FIRST, channels: ['v'] })).directories.keys()], ['v']);
  await refusesLater('questionnaire', () => stock.questions({ ...SECOND, channels: ['m'] }));
});

test('who does not know the form takes back each consent of each form, once', async () => {
  const stock = new Stock(town().env());
  const { consents, directories } = await stock.everyConsent([FIRST, SECOND]);
  assert.deepEqual(consents, ['k5', '2.8']);
  assert.deepEqual([...directories.keys()], ['m', 'v']);
  await refusesLater('questionnaire', () => stock.everyConsent([FIRST, { ...SECOND, channels: ['m', 'v'] }]));
});

test('what was fetched once is not fetched again, and a failure is not kept', async () => {
  const place = town();
  let broken = true;
  const stock = new Stock({ ...place.env(), exchange: async (...request) => {
    if (broken) throw new Error('down');
    return place.exchange(...request);
  } });
  await assert.rejects(stock.readers());
  broken = false;
  assert.equal(await stock.readers(), await stock.readers());
  assert.equal(place.requests.length, 2);
});

test('a form that the known team does not read cannot be hers', () => {
  const place = town();
  const env = { ...place.env(), page: { ...place.env().page, forms: [FIRST, SECOND] } };
  const session = new Session(env, parseAnchor(place.anchor), undefined as never, new Stock(env), { replies: [], unchecked: 0, until: null }, quiet);
  assert.deepEqual(possibleForms(session), [FIRST, SECOND]);
  session.choose('m');
  assert.deepEqual(possibleForms(session), [FIRST]);
});

test('what is taken down at the desk says so, and everything else comes from a browser of her own', async () => {
  const place = town();
  const env = place.env();
  const keys = await deriveMailboxKeys(newReceiptCode(env.entropy), parseAnchor(place.anchor).deployment);
  const ready = await new Stock(env).questions(FIRST);
  for (const sealedBy of ['desk', undefined] as const) {
    const sealed = await sealLetter({
      kind: sealedBy ? 'report' : 'message', channel: 'm', directory: ready.directories.get('m') ?? assert.fail(), structure: sealedBy ? FIRST.structure : '', language: 'nl', day: env.today(),
      noReply: false, seen: [], sealedBy, answers: sealedBy ? { k1: 'code' } : { text: 'more' },
    }, keys, env.entropy);
    const route = { exchange: env.exchange, now: () => fetchNow(env), origin: env.origin, deployment: ready.anchor.deployment, keys, entropy: env.entropy, ...(sealedBy && { opens: 'm' }) };
    await new Delivery(route, sealed).deliver(quiet);
  }
  const [report] = await place.openedBy();
  assert.equal(report?.content.sealedBy, 'desk');
  const status = { kind: 'status', answers: { status: 'passed-on' } } as never;
  await place.answer(report, status, ANNA);
  await place.answer(report, { ...(status as object), answers: { status: 'closed' } } as never, CARLA);
  const { replies, unchecked } = await readMailbox(env, parseAnchor(place.anchor), keys, quiet);
  assert.deepEqual(replies.map(stateOf), ['mailbox.state.passed-on'], 'a status is checked like a reply');
  assert.equal(unchecked, 1);
});

test('an answer is no state', () => {
  const said = (content: Partial<Content>) => stateOf({ content } as Reply);
  assert.equal(said({ kind: 'reply' }), undefined);
  assert.equal(said({ kind: 'acknowledgement' }), 'mailbox.state.received');
});
