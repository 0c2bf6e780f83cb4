import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDocument, utf8 } from '../../../../crypto/src/main/ts/index.ts';
import { readStructure } from '../../main/web/questionnaire/parse.ts';
import { act, start, wantsCode, type Action, type Flow } from '../../main/web/tell/flow.ts';
import { QUESTIONS } from './questions.ts';

const structure = readStructure(parseDocument(utf8(JSON.stringify({ ...QUESTIONS, languages: {} }))));
const where = ({ step }: Flow) => ('id' in step ? `${step.at} ${step.id}` : step.at);
const walk = (flow: Flow, ...actions: (Action | Action['do'])[]) =>
  actions.reduce<Flow>((at, action) => act(at, typeof action === 'string' ? ({ do: action } as Action) : action), flow);
const begun = walk(start(structure, 'm'), 'begin');

test('skipping everything leads through the core to the choice of sending or telling more', () => {
  assert.equal(where(start(structure, 'm')), 'readers');
  assert.equal(where(begun), 'question now');
  const done = walk(begun, 'skip', 'skip', 'skip');
  assert.equal(where(done), 'core-done');
  assert.deepEqual(done.answers, {});
  assert.equal(where(walk(done, 'finish')), 'summary');
  assert.equal(where(walk(done, 'more')), 'question story');
  assert.equal(where(walk(done, 'more', 'skip', 'skip', 'skip')), 'summary');
});

test('danger now shows the card before going on, also when the answer is changed later', () => {
  const answered = walk(begun, { do: 'answer', id: 'now', answer: 'yes' }, 'next');
  assert.equal(where(answered), 'card now');
  assert.equal(where(walk(answered, 'next')), 'question what');
  assert.equal(where(walk(answered, 'back')), 'question now');
  const edited = walk(begun, 'skip', 'skip', 'skip', 'finish', { do: 'edit', id: 'now' }, { do: 'answer', id: 'now', answer: 'yes' }, 'next');
  assert.equal(where(edited), 'card now');
  assert.equal(where(walk(edited, 'next')), 'summary');
});

test('back takes the same way as there', () => {
  const summary = walk(begun, 'skip', 'skip', 'skip', 'more', 'skip', 'skip', 'skip');
  const steps: string[] = [];
  for (let flow = summary; flow.step.at !== 'readers'; flow = walk(flow, 'back')) steps.push(where(flow));
  assert.deepEqual(steps, ['summary', 'question k5', 'question car', 'question story', 'core-done', 'question k1', 'question what', 'question now']);
  assert.equal(where(walk(begun, 'skip', 'skip', 'skip', 'finish', 'back')), 'core-done');
  assert.equal(where(walk(summary, 'continue')), 'reply');
  assert.equal(where(walk(summary, 'continue', 'back')), 'summary');
});

test('changing one answer comes back to the summary', () => {
  const editing = walk(begun, 'skip', 'skip', 'skip', 'finish', { do: 'edit', id: 'what' });
  assert.equal(where(walk(editing, { do: 'answer', id: 'what', answer: ['words'] }, 'next')), 'summary');
  assert.equal(where(walk(editing, 'back')), 'summary');
});

test('skipping takes an answer away', () => {
  const flow = walk(begun, { do: 'answer', id: 'now', answer: 'yes' }, 'skip');
  assert.equal(where(flow), 'question what');
  assert.deepEqual(flow.answers, {});
});

test('no word on an answer means no code, her own choice at the end counts', () => {
  assert.equal(wantsCode(begun), false);
  assert.equal(wantsCode(walk(begun, { do: 'answer', id: 'k1', answer: 'no' })), false);
  assert.equal(wantsCode(walk(begun, { do: 'answer', id: 'k1', answer: 'contact' })), true);
  assert.equal(wantsCode(walk(begun, { do: 'code', wanted: true })), true);
  assert.equal(wantsCode(walk(begun, { do: 'answer', id: 'k1', answer: 'code' }, { do: 'code', wanted: false })), false);
});

test('an addition begins with the first question after the core and leaves where it began', () => {
  const addition = start(structure, 'm', 'addition');
  assert.equal(where(addition), 'question story');
  assert.equal(where(walk(addition, 'back')), 'readers');
  assert.equal(where(walk(addition, 'skip', 'skip', 'skip', 'skip')), 'summary');
});

test('an action leaves the state before it as it was', () => {
  const frozen = Object.freeze({ ...begun, answers: Object.freeze({}) });
  act(frozen, { do: 'answer', id: 'k1', answer: 'no' });
  assert.deepEqual(frozen.answers, {});
});
