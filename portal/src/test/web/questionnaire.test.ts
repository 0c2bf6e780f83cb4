import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDocument, utf8 } from '../../../../crypto/src/main/ts/index.ts';
import { refuses } from '../../../../crypto/src/test/ts/support.ts';
import { admitQuestionnaire, fetchQuestionnaire } from '../../main/web/questionnaire/load.ts';
import { alerts, asked, holds, tidy, toSend, toggle } from '../../main/web/questionnaire/logic.ts';
import type { Answers, Structure } from '../../main/web/questionnaire/model.ts';
import { readStructure, readWords } from '../../main/web/questionnaire/parse.ts';
import { QUESTIONS, WORDS } from './questions.ts';
import { STRUCTURE_HASH, Town } from './town.ts';

const json = (value: unknown) => parseDocument(utf8(JSON.stringify(value)));
const read = (changes: object = {}): Structure => readStructure(json({ ...QUESTIONS, languages: {}, ...changes }));
const structure = read();
const ids = (answers: Answers, channel = 'm', scope?: 'addition') => asked(structure, channel, answers, scope).map((question) => question.id);
const question = (id: string) => structure.questions.find((candidate) => candidate.id === id) ?? assert.fail(id);

test('a condition shows its question only while the earlier answer stands', () => {
  assert.deepEqual(ids({}), ['now', 'what', 'k1', 'story', 'car', 'k5']);
  assert.deepEqual(ids({ what: ['money'], k1: 'contact' }), ['now', 'what', 'detail', 'k1', 'story', 'car', 'k2', 'where', 'k5']);
});

test('a condition with several options holds with any one of them', () => {
  assert.ok(ids({ what: ['words'] }).includes('where'));
  assert.ok(ids({ what: ['money'] }).includes('where'));
  assert.ok(!ids({ what: ['none'] }).includes('where'));
});

test('a place is one answer: an option, or the name of a municipality as it was shown', () => {
  assert.equal(toggle(question('where'), 'region', 'Hof van Twente'), 'Hof van Twente');
  assert.deepEqual(toSend(structure, 'm', { what: ['words'], where: 'Hof van Twente' }), { what: ['words'], where: 'Hof van Twente' });
});

test('a structure with two subjects, a written subject or a core of seven is refused', () => {
  const core = (id: number, more = {}) => ({ id: `q${id}`, type: 'one', core: true, options: ['a'], ...more });
  assert.equal(read({ questions: [core(1, { subject: true })] }).questions[0]?.subject, true);
  refuses('field', () => read({ questions: [core(1, { subject: true }), core(2, { subject: true })] }));
  refuses('field', () => read({ questions: [{ id: 'q', type: 'text', core: true, limit: 9, subject: true }] }));
  refuses('field', () => read({ questions: [1, 2, 3, 4, 5, 6, 7].map((id) => core(id)) }));
  refuses('field', () => read({ questions: [core(1), { ...core(2), when: { question: 'q1', has: ['a', 'b'] } }] }));
  refuses('field', () => read({ questions: [core(1), { ...core(2), when: { question: 'q1', has: [] } }] }));
});

test('a channel is asked only what concerns it', () => {
  assert.ok(ids({}, 'm').includes('car'));
  assert.ok(!ids({}, 'v').includes('car'));
});

test('later, with the code, neither the core nor a consent is asked', () => {
  assert.deepEqual(ids({}, 'm', 'addition'), ['story', 'car', 'k2', 'where']);
});

test('an exclusive option stands alone, and gives way to another', () => {
  assert.deepEqual(toggle(question('what'), ['money', 'words'], 'none'), ['none']);
  assert.deepEqual(toggle(question('what'), ['none'], 'words'), ['words']);
  assert.deepEqual(toggle(question('what'), ['words'], 'money'), ['money', 'words']);
  assert.deepEqual(toggle(question('what'), ['words'], 'words'), []);
  assert.equal(toggle(question('k1'), 'no', 'code'), 'code');
});

test('a skipped consent holds its preset', () => {
  assert.deepEqual(holds(question('k5'), {}), ['nothing']);
  assert.deepEqual(holds(question('k5'), { k5: 'help' }), ['help']);
});

test('danger now calls for its help card', () => {
  assert.equal(alerts(question('now'), { now: 'yes' }), 'danger');
  assert.equal(alerts(question('now'), { now: 'no' }), undefined);
});

test('what stays on the device, is skipped, blank or no longer asked is not sent', () => {
  const answers = { now: 'yes', what: ['words'], detail: 'of money', k1: 'code', story: '  \r\n ', car: ' red\r\ncar ' };
  assert.deepEqual(toSend(structure, 'm', answers), { what: ['words'], k1: 'code', car: 'red\ncar' });
  assert.deepEqual(toSend(structure, 'v', answers), { what: ['words'], k1: 'code' });
});

test('text becomes what a document may hold', () => {
  assert.equal(tidy(' e\u0301\u0000 \uD800 a\tb '), 'é \uFFFD a\tb');
});

test('a structure with an unknown key, a later condition or a consent without preset is refused', () => {
  const [first, ...rest] = QUESTIONS.questions;
  const last = rest.at(-1);
  refuses('field', () => read({ extra: 1 }));
  refuses('field', () => read({ questions: [{ ...first, when: { question: 'k1', has: 'no' } }, ...rest] }));
  refuses('field', () => read({ questions: [{ ...last, preset: undefined }] }));
  refuses('field', () => read({ questions: [first, first] }));
  refuses('field', () => read({ questions: [{ ...first, alert: { has: 'maybe', card: 'danger' } }] }));
});

test('words that miss or add an option are refused', () => {
  assert.equal(readWords(json(WORDS), structure, 'nl').questions['k1']?.options['no'], 'Antwoord no');
  const changed = (options: object) => json({ ...WORDS, questions: { ...WORDS.questions, k1: { label: 'x', why: '', options } } });
  refuses('field', () => readWords(changed({ no: 'a', code: 'b' }), structure, 'nl'));
  refuses('field', () => readWords(changed({ no: 'a', code: 'b', contact: 'c', more: 'd' }), structure, 'nl'));
  refuses('field', () => readWords(json(WORDS), structure, 'en'));
});

test('a questionnaire that is not admitted, or not the admitted bytes, is refused', async () => {
  const town = new Town();
  const fetched = await fetchQuestionnaire(town.exchange, STRUCTURE_HASH, 'nl');
  const loaded = admitQuestionnaire(fetched, () => true);
  assert.equal(loaded.words.title, 'Vragen');
  refuses('questionnaire', () => admitQuestionnaire(fetched, () => false));
  refuses('questionnaire', () => admitQuestionnaire({ ...fetched, language: 'ar' }, () => true));
  const forged = async (_method: string, path: string) => utf8(new TextDecoder().decode(await town.exchange('GET', path)).replace('Daarom', 'Vraag'));
  const relabelled = await fetchQuestionnaire(forged, STRUCTURE_HASH, 'nl');
  refuses('questionnaire', () => admitQuestionnaire(relabelled, () => true));
});
