import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { OpeningKey, openIndex, sealIndex, systemEntropy, toBase64url } from '../../../../crypto/src/main/ts/index.ts';
import { filtered, EVERYTHING } from '../../main/web/desk/inbox/filter.ts';
import { type Entry, writeIndex } from '../../main/web/desk/inbox/sealed-index.ts';
import { FakeServer, deskOf } from './desk-server.ts';
import { directory, person, report, reporter, sealed, structureHash } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const versions = [directory(1, '', '2026-03-01', [anna, bram], [structureHash])];
const readers = [anna.recipient, bram.recipient];
const INDEX = 'anna index';
let server: FakeServer;

beforeEach(async () => {
  server = new FakeServer(versions);
  for (const [row, fill] of [['one', 10], ['two', 11]] as const) {
    const who = reporter(fill);
    const content = report(who, versions[0]!.hash, structureHash, { '1.3': ['money'], '1.10': `M-a amenințat ${row}` });
    server.put(row, 'm', 'in', (await sealed(content, who.signing, readers)).envelope);
  }
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 10_000 && !holds(); i++) await new Promise(resolve => setImmediate(resolve));
  assert.ok(holds());
}

async function visit() {
  const { work } = await deskOf(server, versions, anna, ['m']);
  await until(() => server.drawers.has(INDEX));
  return work;
}

async function indexText(): Promise<string> {
  return new TextDecoder().decode(await openIndex(server.drawers.get(INDEX)!, await OpeningKey.from(anna.reading), toBase64url(anna.signing.publicKey)));
}

test('the second visit lists everything without fetching an envelope, and opens a case by fetching only its own', async () => {
  const first = await visit();
  server.fetched.length = 0;
  const second = await visit();
  assert.deepEqual(server.fetched, []);
  const shown = (work: typeof first) => work.rows.map(({ name, category, state, form, language }) => ({ name, category, state, form, language }));
  assert.deepEqual(shown(second), shown(first));
  await second.open(second.rows[0]!.found.key);
  assert.equal(server.fetched.length, 1);
  assert.match(JSON.stringify([...second.view!.messages.values()].map(({ sheet }) => sheet?.written)), /amenințat/);
  assert.ok(second.rows[0]!.found.mailbox!.startsWith('age1pq1'));
});

test('the index holds what was ticked, and no story, mailbox or file key', async () => {
  await visit();
  const text = await indexText();
  assert.match(text, /money/);
  for (const secret of ['amenin', 'age1pq1']) assert.equal(text.includes(secret), false, secret);
});

test('the index does not tell where a case stands, so that it lists nobody who is recognised; only whether it is closed', async () => {
  const first = await visit();
  const [one, two] = first.rows.map(({ found }) => found);
  const act = (found: typeof one, state: 'told' | 'closed') => first.casework.slip(found!, 'state').deliver(() => [first.casework.act(found!, { act: 'state', state })]);
  await act(one, 'told');
  await act(two, 'closed');
  server.drawers.clear();
  await visit();
  assert.equal((await indexText()).includes('told'), false);
  assert.deepEqual((await visit()).rows.map(({ state }) => state).sort(), ['closed', 'new']);
});

test('the size of an index does not tell how long a note is', async () => {
  const sizes: number[] = [];
  for (const text of ['x', 'x'.repeat(5_000)]) {
    const work = await visit();
    const { found } = work.rows[0]!;
    await work.casework.slip(found, 'note').deliver(() => [work.casework.act(found, { act: 'note', text })]);
    server.drawers.clear();
    await visit();
    assert.ok((await indexText()).includes(`"${text}"`));
    sizes.push(server.drawers.get(INDEX)!.length);
  }
  assert.equal(sizes[0], sizes[1]);
});

test('what was deleted since the index was written does not stay in it', async () => {
  await visit();
  const before = server.drawers.get(INDEX);
  const gone = server.rows.get('one')!.envelopes[0]!.id;
  server.rows.delete('one');
  await visit();
  await until(() => server.drawers.get(INDEX) !== before);
  assert.equal((await indexText()).includes(`"${gone}"`), false);
});

test('an index that somebody else sealed to her is passed over, and everything is opened', async () => {
  await visit();
  const forged = JSON.stringify({ ...JSON.parse(await indexText()), entries: {} });
  server.drawers.set(INDEX, await sealIndex(new TextEncoder().encode(forged), bram.signing, anna.recipient, systemEntropy));
  server.fetched.length = 0;
  assert.equal((await visit()).rows.length, 2);
  assert.equal(server.fetched.length, 2);
});

test('another message under an id that the index knows takes nobody\'s place: it is counted as damage', async () => {
  await visit();
  const [one, two] = [...server.rows.values()];
  const swapped = { ...two!.envelopes[0]!, id: one!.envelopes[0]!.id };
  one!.envelopes.splice(0, 1, swapped);
  const work = await visit();
  for (const row of [...work.rows]) await work.open(row.found.key);
  const stories = JSON.stringify(work.rows.map(({ found }) => found.messages.map(({ content }) => [...(content.answers as Map<string, unknown>)])));
  assert.equal(stories.includes('amenințat one'), false);
  await work.refresh();
  assert.equal(work.damage.get('case'), 1);
});

test('without a connection a case that the index lists is not shown, and nothing can be answered', async () => {
  await visit();
  const work = await visit();
  server.down = true;
  await work.open(work.rows[0]!.found.key);
  assert.deepEqual([work.view, work.fault], [undefined, 'error.network']);
});

test('the search finds a subject in a row that only the index knows', async () => {
  await visit();
  const work = await visit();
  assert.equal(filtered(work.rows, { ...EVERYTHING, query: 'nl money' }).length, 2);
  assert.equal(filtered(work.rows, { ...EVERYTHING, query: 'amenintat' }).length, 0);
});

test('an index holds no more than fits into a drawer; what found no room is left to the next visit', async () => {
  const { work } = await deskOf(server, versions, anna, ['m']);
  await until(() => work.rows.length === 2);
  const entry: Entry = { envelope: '', position: 0, message: work.rows[0]!.found.messages[0]! };
  const long = (n: number) => `${n}`.padEnd(1_000_000, '-');
  const entries = new Map(Array.from({ length: 9 }, (_, n) => [long(n), entry]));
  const json = writeIndex('d', 'anna', entries, new Map());
  assert.ok(json.length <= 8_001_000);
  assert.equal(Object.keys((JSON.parse(json) as { entries: object }).entries).length, 7);
});
