/** Walks every form that is offered: each condition, each skip, each consent. A new form is walked without a line here, but for its block K. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { alerts, asked, chosen, holds, toSend } from '../../main/web/questionnaire/logic.ts';
import type { Answer, Answers, Question, Structure } from '../../main/web/questionnaire/model.ts';
import { act, start, type Flow } from '../../main/web/tell/flow.ts';
import { INDEX, editionOf, readEdition } from './forms-on-disk.ts';

const ALL_OF_K = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'];
/** Recognition and a question concern neither the police, nor other helpers, nor the figures on violence. */
const CONTACT_ONLY = ['k1', 'k2', 'k3', 'k4'];
const BLOCK_K: Readonly<Record<string, readonly string[]>> = { g1: ALL_OF_K, g2: CONTACT_ONLY, g3: ALL_OF_K, g4: ALL_OF_K, g5: ALL_OF_K, g6: CONTACT_ONLY };
/** The options that give nothing away; silence must mean one of these. */
const NOTHING_GIVEN = ['no', 'none', 'nothing'];

const forms = INDEX.map(({ id }) => readEdition(editionOf(id), 'nl').structure);
const isAsked = (form: Structure, channel: string, answers: Answers, id: string) => asked(form, channel, answers).some((question) => question.id === id);
const questionOf = (form: Structure, id: string): Question => form.questions.find((question) => question.id === id) ?? assert.fail(id);
const pick = (question: Question, option: string): Answer => (question.type === 'many' ? [option] : option);

/** Answers with which a question is asked: its condition is met, and the condition of that one. */
function leadingTo(form: Structure, question: Question): Answers {
  const { when } = question;
  if (!when) return {};
  const earlier = questionOf(form, when.question);
  return { ...leadingTo(form, earlier), [earlier.id]: pick(earlier, when.has[0] ?? '') };
}

const channelsOf = (form: Structure, question: Question) => question.channels ?? form.channels;

for (const form of forms) {
  test(`${form.id} asks a conditional question exactly if its condition holds`, () => {
    for (const question of form.questions) {
      const { when } = question;
      if (!when) continue;
      const earlier = questionOf(form, when.question);
      const before = leadingTo(form, earlier);
      for (const channel of channelsOf(form, question).filter((id) => channelsOf(form, earlier).includes(id))) {
        assert.equal(isAsked(form, channel, before, question.id), false, `${question.id} without an answer to ${earlier.id}`);
        for (const option of earlier.options) {
          assert.equal(isAsked(form, channel, { ...before, [earlier.id]: pick(earlier, option) }, question.id), when.has.includes(option), `${question.id} after ${option}`);
        }
        if (earlier.when) assert.equal(isAsked(form, channel, { [earlier.id]: pick(earlier, when.has[0] ?? '') }, question.id), false, `${question.id} behind a question that is not asked`);
      }
    }
  });

  test(`${form.id} asks an unconditional question of every team it is meant for, and of no other`, () => {
    for (const question of form.questions.filter(({ when }) => !when)) {
      for (const channel of form.channels) assert.equal(isAsked(form, channel, {}, question.id), channelsOf(form, question).includes(channel), `${question.id} ${channel}`);
    }
  });

  test(`${form.id} can be skipped through from the first question to the summary, and then nothing is sent`, () => {
    for (const channel of form.channels) {
      const seen: string[] = [];
      let flow: Flow = act(start(form, channel), { do: 'begin' });
      while (flow.step.at === 'question' || flow.step.at === 'core-done') {
        if (flow.step.at === 'question') seen.push(flow.step.id);
        flow = act(flow, { do: flow.step.at === 'question' ? 'skip' : 'more' });
      }
      assert.equal(flow.step.at, 'summary');
      assert.deepEqual(seen, asked(form, channel, {}).map(({ id }) => id));
      assert.deepEqual(toSend(form, channel, flow.answers), {});
    }
  });

  test(`${form.id} takes silence as no`, () => {
    const consents = form.questions.filter((question) => question.consent);
    for (const question of consents) assert.deepEqual(holds(question, {}).filter((id) => !NOTHING_GIVEN.includes(id)), [], question.id);
    assert.deepEqual(['k5', 'k6', 'k7'].filter((id) => form.questions.some((question) => question.id === id && !question.consent)), []);
    assert.deepEqual(chosen(form.questions.find(({ id }) => id === 'k1')?.preset), ['no']);
  });

  test(`${form.id} begins with for whom it is, has a core of at most six, one subject, and its block K`, () => {
    assert.deepEqual([form.questions[0]?.id, form.questions[0]?.core, form.questions[0]?.options], ['0.1', true, ['me', 'together', 'other-knows', 'other-unknown']]);
    assert.ok(form.questions.filter(({ core }) => core).length <= 6);
    assert.equal(form.questions.filter((question) => question.subject).length, 1);
    assert.deepEqual(form.questions.map(({ id }) => id).filter((id) => id.startsWith('k')), BLOCK_K[form.id]);
  });

  test(`${form.id} asks the questions it shares in the words of form 1, in every language`, () => {
    // k5 and k6 of form 4 name the exceptions in the question itself: a child may be in danger.
    const shared = new Set(['0.1', ...ALL_OF_K]);
    for (const language of Object.keys(form.languages)) {
      const ours = readEdition(editionOf(form.id), language).words.questions;
      const first = readEdition(editionOf('g1'), language).words.questions;
      for (const id of Object.keys(ours).filter((name) => shared.has(name) && !(form.id === 'g4' && (name === 'k5' || name === 'k6')))) assert.deepEqual(ours[id], first[id], `${id} ${language}`);
    }
  });
}

test('every form of the index has a block K to be held to', () => {
  assert.deepEqual(INDEX.map(({ id }) => id).filter((id) => !Object.hasOwn(BLOCK_K, id)), []);
});

test('form 3 shows another way beside it to whoever is under 18 or not free, and to nobody else', () => {
  const form = forms.find(({ id }) => id === 'g3') ?? assert.fail('g3');
  const cards = (id: string) => Object.fromEntries(questionOf(form, id).options.map((option) => [option, alerts(questionOf(form, id), { [id]: option })]).filter(([, card]) => card));
  assert.deepEqual(cards('3.5'), { 'under-18': 'youth' });
  assert.deepEqual(cards('3.6'), { sometimes: 'forced', yes: 'forced' });
});
