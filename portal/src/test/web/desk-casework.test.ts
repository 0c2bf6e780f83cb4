import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { open } from '../../../../crypto/src/main/ts/index.ts';
import type { Act } from '../../main/web/desk/casework/acts.ts';
import { standing } from '../../main/web/desk/casework/standing.ts';
import type { Case } from '../../main/web/desk/cases.ts';
import { isWaiting } from '../../main/web/desk/inbox/filter.ts';
import type { Work } from '../../main/web/desk/work.ts';
import { FakeServer, deskOf } from './desk-server.ts';
import { directory, fromReporter, person, report, reporter, sealed, structureHash } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const versions = [directory(1, '', '2026-03-01', [anna, bram], [structureHash])];
const mira = reporter(10);
let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer(versions);
  const content = report(mira, versions[0]!.hash, structureHash, { '1.3': ['money'], '1.10': 'M-a amenințat', k4: 'Nu Ana' });
  server.put('row', 'm', 'in', (await sealed(content, mira.signing, [anna.recipient, bram.recipient])).envelope);
});

const only = (work: Work): Case => work.rows[0]!.found;

/** Writes acts as the pane does, and waits until the list shows them. */
async function write(work: Work, ...acts: Act[]): Promise<string> {
  const found = only(work);
  const slip = work.casework.slip(found, 'test');
  await slip.deliver(() => acts.map(act => work.casework.act(found, act)));
  await work.refresh();
  return slip.fault;
}

test('a note is sealed to the team and not to the reporter, and both colleagues read it', async () => {
  const [one, two] = [await deskOf(server, versions, anna, ['m']), await deskOf(server, versions, bram, ['m'])];
  assert.equal(await write(one.work, { act: 'note', text: 'Belt na vijf uur.' }), '');
  const { bytes } = server.rows.get('row')!.envelopes[1]!;
  await assert.rejects(open(bytes, mira.mailboxSeed));
  await two.work.refresh();
  assert.deepEqual(standing(only(two.work).messages).notes.map(({ act }) => act.text), ['Belt na vijf uur.']);
});

test('an act waits for nothing and answers nothing: the reporter still waits, and no answer tells of it', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  await write(work, { act: 'note', text: 'x' }, { act: 'state', state: 'open' });
  assert.equal(only(work).status, 'new');
  const draft = work.draft(only(work), 'reply');
  draft.text = 'Salut';
  await work.reply(only(work), 'ro');
  const { content } = await open(server.rows.get('row')!.envelopes.at(-1)!.bytes, mira.mailboxSeed);
  assert.equal(content.head.length, 1);
});

test('two colleagues who choose another state at the same time see both, and the one who chooses settles it for both', async () => {
  const [one, two] = [await deskOf(server, versions, anna, ['m']), await deskOf(server, versions, bram, ['m'])];
  await write(one.work, { act: 'state', state: 'closed' });
  await write(two.work, { act: 'state', state: 'open' });
  await one.work.refresh();
  for (const { work } of [one, two]) assert.equal(standing(only(work).messages).state.choices.length, 2);
  await write(two.work, { act: 'state', state: 'closed' });
  await one.work.refresh();
  for (const { work } of [one, two]) assert.equal(standing(only(work).messages).state.now?.act.state, 'closed');
});

test('who writes after her case was closed waits like anybody else, until somebody closes it knowing that', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  await write(work, { act: 'state', state: 'closed' });
  assert.equal(work.rows[0]!.state, 'closed');
  const later = fromReporter(mira, versions[0]!.hash, { head: [only(work).messages[0]!.hash] });
  server.put('row', 'm', 'in', (await sealed(later, mira.signing, [anna.recipient, bram.recipient])).envelope);
  await work.refresh();
  assert.deepEqual([work.rows[0]!.state, isWaiting(work.rows[0]!)], ['new', true]);
  await write(work, { act: 'state', state: 'closed' });
  assert.equal(work.rows[0]!.state, 'closed');
});

test('a lost answer loses nothing and doubles nothing: the same envelope goes again', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  const slip = work.casework.slip(found, 'note');
  slip.write('text', 'Belt na vijf uur.');
  server.lost = 1;
  const send = () => slip.deliver(() => [work.casework.act(found, { act: 'note', text: slip.text('text') })]);
  await send();
  assert.deepEqual([slip.fault, slip.text('text'), slip.sealed], ['error.network', 'Belt na vijf uur.', true]);
  await send();
  assert.deepEqual([slip.fault, slip.text('text'), slip.sent], ['', '', true]);
  assert.equal(server.rows.get('row')!.envelopes.length, 2);
});

test('of two steps the one that arrived is not taken again', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  const slip = work.casework.slip(found, 'state');
  const steps = () => [work.casework.act(found, { act: 'state', state: 'closed' }), work.casework.tell(found, 'closed')];
  const inner = work.casework.parts.api;
  const reply = inner.reply.bind(inner);
  inner.reply = () => Promise.reject(new TypeError('no connection'));
  await slip.deliver(steps);
  inner.reply = reply;
  await slip.deliver(steps);
  assert.deepEqual([slip.fault, server.posts], ['', ['work', 'reply']]);
});

test('the reporter is told one word about the state, in her mailbox, and the desk shows it', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  const slip = work.casework.slip(found, 'state');
  await slip.deliver(() => [work.casework.tell(found, 'handling')]);
  const { content } = await open(server.rows.get('row')!.envelopes.at(-1)!.bytes, mira.mailboxSeed);
  assert.deepEqual([content.kind, content.answers, content.channel], ['status', { status: 'handling' }, 'm']);
  await work.refresh();
  assert.equal(only(work).status, 'waiting');
});

test('whoever is no reader any more writes nothing', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  (work.session as unknown as { reads: () => boolean }).reads = () => false;
  const slip = work.casework.slip(found, 'note');
  await slip.deliver(() => [work.casework.act(found, { act: 'note', text: 'x' })]);
  assert.deepEqual([slip.fault, server.posts.length], ['directory.not-reader', 0]);
});

test('an act that does not fit is said to be too long and can be made shorter', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  const slip = work.casework.slip(found, 'note');
  await slip.deliver(() => [work.casework.act(found, { act: 'note', text: 'ж'.repeat(9_000) })]);
  assert.deepEqual([slip.fault, slip.sealed], ['work.too-long', false]);
});

test('a case that is gone says so', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  const found = only(work);
  server.rows.clear();
  const slip = work.casework.slip(found, 'note');
  await slip.deliver(() => [work.casework.act(found, { act: 'note', text: 'x' })]);
  assert.equal(slip.fault, 'work.absent');
});

test('minutes since an act are told only by the desk that wrote it', async () => {
  const [one, two] = [await deskOf(server, versions, anna, ['m']), await deskOf(server, versions, bram, ['m'])];
  await write(one.work, { act: 'indication', level: 'very-strong', indicators: ['minor'], text: '' });
  await two.work.refresh();
  const running = standing(only(one.work).messages).clock!;
  assert.equal(one.work.casework.minutesSince(running.message.hash), 0);
  assert.equal(two.work.casework.minutesSince(running.message.hash), undefined);
});

test('a case that is very strong stands first in the list until somebody wrote down who was called', async () => {
  const rosa = reporter(11);
  const other = report(rosa, versions[0]!.hash, structureHash, { '1.3': ['money'] });
  server.put('second', 'm', 'in', (await sealed(other, rosa.signing, [anna.recipient, bram.recipient])).envelope);
  const { work } = await deskOf(server, versions, anna, ['m']);
  const last = work.rows[1]!.found;
  const act = async (found: Case, written: Act) => {
    await work.casework.slip(found, written.act).deliver(() => [work.casework.act(found, written)]);
    await work.refresh();
  };
  await act(last, { act: 'indication', level: 'very-strong', indicators: ['minor'], text: '' });
  assert.deepEqual(work.rows.map(({ found, urgent }) => [found.key === last.key, urgent]), [[true, true], [false, false]]);
  await act(only(work), { act: 'called', who: 'Politie', text: '' });
  assert.deepEqual(work.rows.map(({ found, urgent }) => [found.key === last.key, urgent]), [[false, false], [true, false]]);
});

test('an objection to an interpreter is known as soon as the case is open', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  await work.open(only(work).key);
  assert.deepEqual(work.view!.noInterpreter, ['Nu Ana']);
});
