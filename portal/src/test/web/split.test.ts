import assert from 'node:assert/strict';
import test from 'node:test';
import type { Answers } from '../../main/web/questionnaire/model.ts';
import { optionsFirst, split } from '../../main/web/tell/split.ts';

const fitsIn = (bytes: number) => (answers: Answers) => new TextEncoder().encode(JSON.stringify(answers)).length <= bytes;
const joined = (parts: readonly Answers[], id: string) => parts.map((part) => part[id] ?? '').join('');

test('what fits is one message', () => {
  const answers = { a: 'text', b: ['x', 'y'] };
  assert.deepEqual(split(answers, fitsIn(100)), [answers]);
});

test('the pieces of a text are the text, each fits, and no word is cut', () => {
  const story = 'één twee drie. '.repeat(300).trim();
  const parts = split({ a: 'x', story, z: ['end'] }, fitsIn(1_000));
  assert.ok(parts.length > 4);
  assert.ok(parts.every(fitsIn(1_000)));
  assert.equal(joined(parts, 'story'), story);
  assert.deepEqual(parts.at(-1)?.['z'], ['end']);
  for (const part of parts.slice(0, -1)) assert.match(String(part['story']), /\s$/);
});

test('a character of two units is never cut', () => {
  for (let bytes = 900; bytes < 908; bytes++) {
    const story = '😀'.repeat(1_000);
    const parts = split({ story }, fitsIn(bytes));
    assert.equal(joined(parts, 'story'), story);
    assert.ok(parts.every((part) => !/\p{Cs}/u.test(String(part['story']))));
  }
});

test('a short text or an option that does not fit any more goes whole into the next message', () => {
  const parts = split({ a: 'x'.repeat(900), b: 'y'.repeat(150), c: 'option' }, fitsIn(1_000));
  assert.deepEqual(parts.map((part) => Object.keys(part)), [['a'], ['b', 'c']]);
});

test('an answer that can never fit is an error, not a loop', () => {
  assert.throws(() => split({ a: ['x'.repeat(2_000)] }, fitsIn(1_000)), RangeError);
});

test('what was ticked stands in the first message however long the stories are: only there a consent counts', () => {
  const answers: Answers = { story: 'één twee drie. '.repeat(300).trim(), more: 'vier vijf. '.repeat(200).trim(), k5: 'help', k6: ['zorgcoordinator'] };
  const parts = split(optionsFirst(answers), fitsIn(1_000));
  assert.deepEqual([parts[0]?.['k5'], parts[0]?.['k6']], ['help', ['zorgcoordinator']]);
  assert.deepEqual(['story', 'more'].map((id) => joined(parts, id)), [answers['story'], answers['more']]);
});
