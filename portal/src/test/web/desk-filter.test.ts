import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../../../crypto/src/main/ts/index.ts';
import { type Case, groupCases } from '../../main/web/desk/cases.ts';
import { standing } from '../../main/web/desk/casework/standing.ts';
import { EVERYTHING, NOBODY, type Filter, type Row, filtered } from '../../main/web/desk/inbox/filter.ts';
import { beneath } from '../../main/web/desk/inbox/search.ts';
import type { Message } from '../../main/web/desk/message.ts';
import type { Questionnaire } from '../../main/web/questionnaire/model.ts';

const STORY = new Map([['own', 'De man met de rode jas'], ['remember', 'Een rode auto']]);

function message(hash: string, kind: string, answers: unknown): Message {
  const direction = kind === 'work' ? 'desk' : 'in';
  const content = {
    version: 1, kind, direction, deployment: 'd', caseId: 'case-1', directory: 'v', channel: 'm', questionnaire: { structure: 's', language: 'nl' },
    day: '2026-03-01', answers, signer: { key: 'key' }, noReply: false, mailbox: 'box', id: hash, head: [], sealedBy: 'browser',
  } as unknown as Content;
  return { hash, content, row: 'row', arrived: '2026-03-01' };
}

function found(...more: Message[]): Case {
  return groupCases([message('a', 'report', STORY), ...more], '2026-03-10').cases[0]!;
}

function form(id: string): Questionnaire {
  const text = (question: string) => ({ id: question, type: 'text', core: true, options: [], limit: 4000 });
  return { hash: 's', structure: { id, questions: [text('own'), text('remember')] }, words: {} } as unknown as Questionnaire;
}

test('the search looks into the story of a concern, and into no other, not into what somebody remembers of a person either', () => {
  const one = found();
  assert.deepEqual(beneath(one, standing(one.messages), form('g4')), ['De man met de rode jas', 'Een rode auto']);
  for (const id of ['g1', 'g2', 'g3', 'g5', 'g6']) assert.deepEqual(beneath(one, standing(one.messages), form(id)), []);
  assert.deepEqual(beneath(one, standing(one.messages), undefined), []);
});

test('the search finds colleagues\' notes and tasks', () => {
  const note = message('b', 'work', { act: 'note', fields: new Map([['text', 'Zij belt terug']]) });
  const task = message('c', 'work', { act: 'task', fields: new Map([['text', 'GGD bellen'], ['day', '2026-03-12']]) });
  const one = found(note, task);
  assert.deepEqual(beneath(one, standing(one.messages), form('g1')), ['Zij belt terug', 'GGD bellen']);
});

const row = (changes: Partial<Row>): Row => ({
  found: found(), name: 'Balela kono', channel: 'Meldpunt', form: 'Veiligheid', category: ['Geld'], language: 'Română', arrived: '2026-03-05', until: '',
  state: 'new', urgent: false, assignee: '', assigneeName: '', beneath: [], ...changes,
});
const kept = (rows: readonly Row[], filter: Partial<Filter>) => filtered(rows, { ...EVERYTHING, ...filter }).map(({ name }) => name);

test('each filter keeps what fits and nothing else', () => {
  const rows = [
    row({ name: 'one', state: 'new', assignee: 'anna', assigneeName: 'Anna', arrived: '2026-03-01' }),
    row({ name: 'two', state: 'closed', form: 'Zorg', language: 'Nederlands', arrived: '2026-03-09' }),
    row({ name: 'three', state: 'answered' }),
  ];
  assert.deepEqual(kept(rows, { state: 'closed' }), ['two']);
  assert.deepEqual(kept(rows, { state: 'open' }), ['one']);
  assert.deepEqual(kept(rows, { form: 'Zorg' }), ['two']);
  assert.deepEqual(kept(rows, { language: 'Română' }), ['one', 'three']);
  assert.deepEqual(kept(rows, { assignee: 'anna' }), ['one']);
  assert.deepEqual(kept(rows, { assignee: NOBODY }), ['two', 'three']);
  assert.deepEqual(kept(rows, { from: '2026-03-05' }), ['two', 'three']);
  assert.deepEqual(kept(rows, { to: '2026-03-05' }), ['one', 'three']);
  assert.deepEqual(kept(rows, { query: 'ANNA' }), ['one']);
  assert.deepEqual(kept(rows, { from: '2026-03-05', state: 'answered' }), ['three']);
});
