import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { open } from '../../../../crypto/src/main/ts/index.ts';
import type { Case } from '../../main/web/desk/cases.ts';
import type { Work } from '../../main/web/desk/work.ts';
import { FakeServer, deskOf } from './desk-server.ts';
import { directory, person, report, reporter, sealed, structureHash } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const versions = [directory(1, '', '2026-03-01', [anna, bram], [structureHash])];
const mira = reporter(10);
let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer(versions);
  server.put('row', 'm', 'in', (await sealed(report(mira, versions[0]!.hash, structureHash, { '1.10': 'x' }), mira.signing, [anna.recipient, bram.recipient])).envelope);
});

const only = (work: Work): Case => work.rows[0]!.found;
const settled = async (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Types as somebody does, and lets the quiet time pass. */
async function type(desk: Awaited<ReturnType<typeof deskOf>>, text: string): Promise<void> {
  desk.work.drafting.typed(only(desk.work), { text, language: 'ro' });
  desk.timer.run();
  await until(() => desk.work.drafting.state(only(desk.work)) !== '' || text === '');
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 10_000 && !holds(); i++) await settled();
  assert.ok(holds());
}

/** How many drafts the server keeps; the index lies in a drawer of its own. */
const draftsOf = (server: { readonly drawers: ReadonlyMap<string, unknown> }) => [...server.drawers.keys()].filter(name => name.includes(' draft-')).length;

test('what is typed is kept when it has been quiet, and only its writer can open it', async () => {
  const desk = await deskOf(server, versions, anna, ['m']);
  desk.work.drafting.typed(only(desk.work), { text: 'Sal', language: 'ro' });
  assert.equal(draftsOf(server), 0);
  await type(desk, 'Salut');
  const blob = server.drawers.get('anna draft-row')!;
  const { content } = await open(blob, anna.reading);
  assert.deepEqual([content.kind, content.direction], ['work', 'desk']);
  await assert.rejects(open(blob, bram.reading));
  await assert.rejects(open(blob, mira.mailboxSeed));
});

test('after a reload the draft is offered once, and taking it leaves it in the drawer until it is sent', async () => {
  await type(await deskOf(server, versions, anna, ['m']), 'Salut');
  const { work } = await deskOf(server, versions, anna, ['m']);
  await work.open(only(work).key);
  await until(() => work.drafting.offer(only(work)) !== undefined);
  assert.equal(work.drafting.take(only(work))?.text, 'Salut');
  assert.deepEqual([work.drafting.offer(only(work)), draftsOf(server)], [undefined, 1]);
  const draft = work.draft(only(work), 'reply');
  draft.text = 'Salut';
  await work.reply(only(work), 'ro');
  assert.equal(draftsOf(server), 0);
});

test('a save that was under way when the answer was sent brings no draft back', async () => {
  const { work, timer } = await deskOf(server, versions, anna, ['m']);
  work.drafting.typed(only(work), { text: 'Salut', language: 'ro' });
  timer.run();
  const draft = work.draft(only(work), 'reply');
  draft.text = 'Salut';
  await work.reply(only(work), 'ro');
  await until(() => draftsOf(server) === 0);
});

test('without a connection nothing is said to be kept, and the next pause keeps it', async () => {
  const desk = await deskOf(server, versions, anna, ['m']);
  server.down = true;
  await type(desk, 'Salut');
  assert.equal(desk.work.drafting.state(only(desk.work)), 'draft.not-kept');
  server.down = false;
  await type(desk, 'Salut mira');
  assert.equal(desk.work.drafting.state(only(desk.work)), 'draft.kept');
});

test('emptying the box empties the drawer', async () => {
  const desk = await deskOf(server, versions, anna, ['m']);
  await type(desk, 'Salut');
  await type(desk, '');
  await until(() => draftsOf(server) === 0);
});

test('what somebody else sealed to her, or she wrote for another case, is no draft', async () => {
  await type(await deskOf(server, versions, bram, ['m']), 'de la bram');
  server.drawers.set('anna draft-row', server.drawers.get('bram draft-row')!);
  const { work } = await deskOf(server, versions, anna, ['m']);
  await work.drafting.look(only(work));
  assert.equal(work.drafting.offer(only(work)), undefined);
});

test('locking seals what was typed a moment ago, before the keys go', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  work.drafting.typed(only(work), { text: 'Salut', language: 'ro' });
  const { stored } = await work.drafting.flush();
  work.drop();
  await stored;
  assert.equal(draftsOf(server), 1);
});
