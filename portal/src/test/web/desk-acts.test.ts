import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../../../crypto/src/main/ts/index.ts';
import { type Act, answersOf, mayKeepUntil, parseAct } from '../../main/web/desk/casework/acts.ts';
import { standing } from '../../main/web/desk/casework/standing.ts';
import type { Message } from '../../main/web/desk/message.ts';
import { inOrder } from '../../main/web/desk/order.ts';

const HASH = 'a'.repeat(43);

const ACTS: readonly Act[] = [
  { act: 'note', text: 'Belt na vijf uur.' },
  { act: 'task', text: 'Bellen', day: '2026-03-12' },
  { act: 'task-done', of: HASH },
  { act: 'assign', member: 'anna', 'stand-in': '' },
  { act: 'state', state: 'talk-planned' },
  { act: 'category', category: ['appointments', 'violence'] },
  { act: 'indication', level: 'weak', indicators: [], text: '' },
  { act: 'called', who: 'Politie', text: '' },
  { act: 'handover', to: 'z', ground: 'consent', text: '', messages: [HASH] },
  { act: 'translation', of: HASH, language: 'nl', text: 'Zij bedreigde mij', by: 'colleague' },
  { act: 'passage', of: HASH, text: 'un text', for: 'tolk' },
  { act: 'export', reason: 'inzage', form: 'page' },
  { act: 'keep', until: '2026-09-01', reason: 'zorg loopt' },
  { act: 'outside', text: 'notitie in het dossier' },
  { act: 'outside-removed', of: HASH },
  { act: 'draft', text: 'Salut', language: 'ro' },
];

test('every act of the format is written and read back the same', () => {
  for (const act of ACTS) assert.deepEqual(parseAct(answersOf(act)), act);
});

test('an act with an unknown name, an unknown field or a field outside its rule is no act of this desk', () => {
  const read = (act: string, fields: Record<string, string | string[]>) => parseAct({ act, fields: new Map(Object.entries(fields)) });
  const outside: [string, Record<string, string | string[]>][] = [
    ['divine', { text: 'x' }], ['toString', {}], ['note', {}], ['note', { text: ' ' }], ['note', { text: ['x'] }], ['note', { text: 'x', mood: 'good' }],
    ['task', { text: 'x', day: '2026-02-30' }], ['task-done', { of: 'short' }], ['assign', { member: 'Anna', 'stand-in': '' }], ['state', { state: 'lost' }],
    ['category', { category: ['violence', 'made-up'] }], ['category', {}], ['indication', { level: 'sure' }], ['handover', { to: 'z', ground: 'exception', text: ' ', messages: [HASH] }],
    ['handover', { to: 'z', ground: 'consent', messages: ['x'] }], ['export', { reason: 'x', form: 'post' }],
  ];
  for (const [act, fields] of outside) assert.equal(read(act, fields), undefined, `${act} ${JSON.stringify(fields)}`);
});

test('a case is kept from tomorrow on, for at most a year', () => {
  assert.deepEqual(['2026-03-10', '2026-03-11', '2027-03-10', '2027-03-11', 'soon'].map(day => mayKeepUntil(day, '2026-03-10')), [false, true, true, false, false]);
});

function work(hash: string, act: Act, head: readonly string[] = [], member = 'anna'): Message {
  return written(hash, answersOf(act), head, member);
}

function written(hash: string, answers: unknown, head: readonly string[] = [], member = 'anna'): Message {
  const content = { kind: 'work', direction: 'desk', day: '2026-03-01', answers, signer: { key: 'k', member }, head } as unknown as Content;
  return { hash, content, row: 'row', arrived: '2026-03-01' };
}

function stands(...messages: Message[]) {
  return standing(inOrder(messages).flatMap(entry => (entry.kind === 'message' ? [entry.message] : [])));
}

test('the last state, assignment, category and indication hold', () => {
  const found = stands(
    work('a', { act: 'state', state: 'open' }), work('b', { act: 'state', state: 'closed' }, ['a']),
    work('c', { act: 'assign', member: 'anna', 'stand-in': 'bram' }, ['b']),
    work('d', { act: 'category', category: ['violence'] }, ['c']),
    work('e', { act: 'indication', level: 'strong', indicators: ['phone'], text: '' }, ['d']),
  );
  assert.deepEqual([found.state.now?.act.state, found.assign.now?.act['stand-in'], found.category.now?.act.category, found.indication.now?.act.level],
    ['closed', 'bram', ['violence'], 'strong']);
});

test('two states of colleagues who did not know of each other both stand until somebody who saw both chooses', () => {
  const two = [work('a', { act: 'state', state: 'open' }), work('b', { act: 'state', state: 'talk-held' }, ['a']), work('c', { act: 'state', state: 'closed' }, ['a'], 'bram')];
  const conflict = stands(...two).state;
  assert.equal(conflict.now, undefined);
  assert.deepEqual(conflict.choices.map(({ act }) => act.state), ['talk-held', 'closed']);
  const chosen = stands(...two, work('d', { act: 'state', state: 'closed' }, ['b', 'c'])).state;
  assert.deepEqual([chosen.now?.act.state, chosen.choices.length], ['closed', 0]);
});

test('knowing of an act through somebody else\'s act is knowing of it', () => {
  const found = stands(work('a', { act: 'state', state: 'open' }), work('b', { act: 'note', text: 'x' }, ['a']), work('c', { act: 'state', state: 'closed' }, ['b']));
  assert.equal(found.state.now?.act.state, 'closed');
});

test('two colleagues who chose the same at the same time leave nothing to choose', () => {
  const found = stands(work('a', { act: 'state', state: 'closed' }), work('b', { act: 'state', state: 'closed' }, [], 'bram'));
  assert.deepEqual([found.state.now?.act.state, found.state.choices.length], ['closed', 0]);
});

test('open tasks come first, by their day, and a task is done once', () => {
  const found = stands(
    work('late', { act: 'task', text: 'late', day: '2026-04-01' }), work('soon', { act: 'task', text: 'soon', day: '2026-03-05' }),
    work('old', { act: 'task', text: 'old', day: '2026-01-05' }), work('x', { act: 'task-done', of: 'old'.padEnd(43, 'x') }, ['old']),
  );
  assert.deepEqual(found.tasks.map(({ task }) => task.message.hash), ['old', 'soon', 'late']);
  const named = 'o'.repeat(43);
  const done = stands(work(named, { act: 'task', text: 'old', day: '2026-01-05' }), work('soon', { act: 'task', text: 'soon', day: '2026-03-05' }),
    work('x', { act: 'task-done', of: named }, [named]), work('y', { act: 'task-done', of: named }, [named], 'bram'));
  assert.deepEqual(done.tasks.map(task => [task.task.message.hash, task.done?.message.hash]), [['soon', undefined], [named, 'x']]);
});

test('a very strong indication runs a clock until somebody who saw it says who was called', () => {
  const strong = work('b', { act: 'indication', level: 'very-strong', indicators: ['minor'], text: '' }, ['a']);
  const before = work('a', { act: 'called', who: 'GGD', text: '' });
  assert.equal(stands(before, strong).clock?.message.hash, 'b');
  assert.equal(stands(before, strong, work('c', { act: 'called', who: 'Politie', text: '' }, ['b'])).clock, undefined);
  assert.equal(stands(strong, work('d', { act: 'indication', level: 'weak', indicators: [], text: '' }, ['b'])).clock, undefined);
});

test('where one colleague says very strong and another weak, the clock runs until they choose', () => {
  const found = stands(work('a', { act: 'indication', level: 'very-strong', indicators: [], text: '' }), work('b', { act: 'indication', level: 'weak', indicators: [], text: '' }, [], 'bram'));
  assert.deepEqual([found.clock?.message.hash, found.indication.choices.length], ['a', 2]);
});

test('what stands outside is listed until it is said to be removed, and translations stand with their message', () => {
  const [one, two] = ['p'.repeat(43), 'q'.repeat(43)];
  const found = stands(work(one, { act: 'outside', text: 'dossier' }), work(two, { act: 'outside', text: 'agenda' }), work('c', { act: 'outside-removed', of: one }, [one]),
    work('d', { act: 'translation', of: HASH, language: 'nl', text: 'x', by: 'sworn-interpreter' }));
  assert.deepEqual(found.outside.map(({ act }) => act.text), ['agenda']);
  assert.deepEqual(found.translations.get(HASH)?.map(({ act }) => act.by), ['sworn-interpreter']);
});

test('what a newer desk wrote is kept apart, counts for nothing and hides nothing', () => {
  const newer = written('b', { act: 'state', fields: new Map([['state', 'dreamt']]) }, ['a']);
  const found = stands(work('a', { act: 'state', state: 'closed' }), newer);
  assert.deepEqual([found.state.now?.act.state, found.unknown.map(({ hash }) => hash)], ['closed', ['b']]);
});
