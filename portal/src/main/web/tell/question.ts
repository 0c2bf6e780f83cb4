/** One question on a screen. */
import { PRIVATE, freshId, h, type Child } from '../page/dom.ts';
import { actions, button, second, show } from '../page/screen.ts';
import { chosen, toggle } from '../questionnaire/logic.ts';
import type { Question, QuestionWords } from '../questionnaire/model.ts';
import { beside } from './beside.ts';
import { part, questionOf } from './flow.ts';
import { tile } from './tile.ts';
import type { FormView } from './view.ts';

/** Characters; from here on the page says how many are left. */
const TELL_FROM = 500;

export function wordsOf({ ready }: Pick<FormView, 'ready'>, id: string): QuestionWords {
  const words = ready.questionnaire.words.questions[id];
  if (!words) throw new RangeError(`no words for ${id}`);
  return words;
}

/** What holds when a consent is skipped, in words. */
function presetInWords(question: Question, words: QuestionWords): string {
  return question.preset.map((id) => words.options[id] ?? '').join(', ');
}

export function showQuestion(form: FormView, id: string): void {
  const { env, flow, dispatch } = form;
  const { say } = env;
  const question = questionOf(flow, id);
  const words = wordsOf(form, id);
  const list = part(flow, question);
  const number = list.indexOf(question) + 1;
  const body = question.type === 'text' ? textBody(form, question, words) : optionBody(form, question, words);
  show(env,
    h('p', { class: 'soft progress' }, say('tell.progress', { number, all: list.length })),
    h('progress', { class: 'bar', 'aria-hidden': 'true', value: number, max: list.length }),
    body.element,
    ...remarks(form, question, words),
    words.why && h('details', {}, h('summary', {}, say('tell.why')), h('p', {}, words.why)),
    actions(
      button(say('tell.next'), () => body.complete() && dispatch({ do: 'next' })),
      second(say('tell.skip'), () => dispatch({ do: 'skip' })),
      second(say('tell.back'), () => dispatch({ do: 'back' }))),
    beside(env, true));
}

interface Body {
  readonly element: HTMLElement;
  /** whether going on is possible; says beside the field why not */
  readonly complete: () => boolean;
}

/** In a form about somebody in danger police and helpers are a wish, because a duty to act may weigh more. */
const CONCERN = 4;
const WISHES: ReadonlySet<string> = new Set(['k5', 'k6']);

/** What holds when a consent is not answered, and whose decision it is. */
export function consentNote({ env, ready }: Pick<FormView, 'env' | 'ready'>, question: Question, words: QuestionWords): string {
  const wish = ready.questionnaire.structure.form === CONCERN && WISHES.has(question.id);
  return env.say(wish ? 'tell.wish-note' : 'tell.consent-note', { preset: presetInWords(question, words) });
}

function remarks(form: FormView, question: Question, words: QuestionWords): Child[] {
  const { say } = form.env;
  return [
    question.device && h('p', { class: 'hint' }, say('tell.device-only')),
    question.consent && h('p', { class: 'hint' }, consentNote(form, question, words)),
    question.consent && h('p', { class: 'hint' }, say('tell.consent-later')),
  ];
}

function optionBody({ env, flow, note }: FormView, question: Question, words: QuestionWords): Body {
  const inputs = new Map<string, HTMLInputElement>();
  const many = question.type === 'many';
  const change = (option: string) => {
    const answers = note({ do: 'answer', id: question.id, answer: toggle(question, current, option) }).answers;
    current = answers[question.id];
    for (const [id, input] of inputs) input.checked = chosen(current).includes(id);
  };
  let current = flow.answers[question.id];
  const places = question.type === 'place' ? env.page.places : [];
  const tiles = [...question.options, ...places].map((option) => {
    const label = tile({
      type: many ? 'checkbox' : 'radio',
      words: words.options[option] ?? option,
      pictogram: env.page.pictograms[question.pictograms[option] ?? ''],
      checked: chosen(current).includes(option),
      change: () => change(option),
    });
    const input = label.querySelector('input');
    if (input) inputs.set(option, input);
    return label;
  });
  return {
    complete: () => true,
    element: h('fieldset', {},
      h('legend', {}, h('h1', { tabindex: '-1' }, words.label)),
      h('p', { class: 'hint' }, words.hint || env.say(many ? 'tell.many' : 'tell.one')),
      h('div', { class: 'tiles' }, ...tiles)),
  };
}

function textBody({ env, flow, note }: FormView, question: Question, words: QuestionWords): Body {
  const id = freshId();
  const hintId = freshId();
  const left = h('p', { class: 'hint', role: 'status' });
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const field = h('textarea', { ...PRIVATE, id, class: 'field', rows: 7, dir: 'auto', 'aria-describedby': hintId });
  field.value = String(flow.answers[question.id] ?? '');
  const over = () => field.value.length - question.limit;
  field.addEventListener('input', () => {
    note({ do: 'answer', id: question.id, answer: field.value });
    left.textContent = over() > -TELL_FROM ? env.say('tell.characters-left', { count: Math.max(0, -over()) }) : '';
    if (over() <= 0) fault.hidden = true;
  });
  return {
    complete: () => {
      fault.hidden = over() <= 0;
      if (fault.hidden) return true;
      fault.textContent = env.say('error.field.too-long', { count: over() });
      field.focus();
      return false;
    },
    element: h('div', { translate: 'no' },
      h('h1', { tabindex: '-1' }, h('label', { for: id }, words.label)),
      h('p', { class: 'hint', id: hintId }, words.hint),
      field, left, fault),
  };
}
