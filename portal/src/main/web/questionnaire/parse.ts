/** From strict JSON to the model. Everything is checked: a page shows a questionnaire as it was admitted, or not at all. */
import { fields, type JsonObject, type JsonValue } from '../../../../../crypto/src/main/ts/document.ts';
import { CHANNEL_ID, LANGUAGE, NAME, QUESTION_ID, distinct, flag, hash, integer, list, oneOf, text } from '../../../../../crypto/src/main/ts/fields.ts';
import { Refused } from '../../../../../crypto/src/main/ts/index.ts';
import type { Question, QuestionType, QuestionWords, Structure, Words } from './model.ts';

const MAX_QUESTIONS = 64;
const MAX_OPTIONS = 64;
const MAX_TEXT = 4_000;
const MAX_CORE = 6;
const TYPES: readonly QuestionType[] = ['one', 'many', 'place', 'text'];
const OPTIONAL = ['options', 'limit', 'pictograms', 'when', 'subject', 'channels', 'device', 'alert', 'consent', 'preset', 'exclusive'];

function demand(holds: boolean, detail: string): void {
  if (!holds) throw new Refused('field', detail);
}

function names(value: JsonValue | undefined, least: number): readonly string[] {
  return distinct(value, least, MAX_OPTIONS, (item) => text(item, NAME));
}

/** An object with names as keys, each value read by `item`. */
function record<T>(value: JsonValue | undefined, key: RegExp, item: (value: JsonValue) => T): Readonly<Record<string, T>> {
  if (!(value instanceof Map)) throw new Refused('field', 'not an object');
  return Object.fromEntries([...value].map(([name, entry]) => [text(name, key), item(entry)]));
}

/** @throws Refused `field` */
export function readStructure(value: JsonValue): Structure {
  const json = fields(value, ['version', 'id', 'form', 'channels', 'languages', 'questions']);
  integer(json.get('version'), 1, 1);
  const structure: Structure = {
    id: text(json.get('id'), NAME),
    form: integer(json.get('form'), 1, 99),
    channels: distinct(json.get('channels'), 1, 8, (item) => text(item, CHANNEL_ID)),
    languages: record(json.get('languages'), LANGUAGE, hash),
    questions: list(json.get('questions'), 1, MAX_QUESTIONS, readQuestion),
  };
  demand(new Set(structure.questions.map((question) => question.id)).size === structure.questions.length, 'double question');
  demand(structure.questions.filter((question) => question.core).length <= MAX_CORE, 'core');
  demand(structure.questions.filter((question) => question.subject).length <= 1, 'subject');
  structure.questions.forEach((question, index) => checkReferences(structure, question, index));
  return structure;
}

function readQuestion(value: JsonValue): Question {
  const json = fields(value, ['id', 'type', 'core'], OPTIONAL);
  const type = oneOf(json.get('type'), TYPES);
  demand(json.has('options') === (type !== 'text') && json.has('limit') === (type === 'text'), 'options or limit');
  const question: Question = {
    id: text(json.get('id'), QUESTION_ID),
    type,
    core: flag(json.get('core')),
    options: type === 'text' ? [] : names(json.get('options'), 1),
    limit: type === 'text' ? integer(json.get('limit'), 1, MAX_TEXT) : 0,
    pictograms: json.has('pictograms') ? record(json.get('pictograms'), NAME, (item) => text(item, NAME)) : {},
    ...(json.has('when') && { when: readWhen(json.get('when')) }),
    subject: json.has('subject') && flag(json.get('subject')),
    ...(json.has('channels') && { channels: distinct(json.get('channels'), 1, 8, (item) => text(item, CHANNEL_ID)) }),
    device: json.has('device') && flag(json.get('device')),
    ...(json.has('alert') && { alert: readAlert(json.get('alert')) }),
    consent: json.has('consent') && flag(json.get('consent')),
    preset: readPreset(json),
    exclusive: json.has('exclusive') ? names(json.get('exclusive'), 1) : [],
  };
  checkQuestion(question);
  return question;
}

function readWhen(value: JsonValue | undefined): NonNullable<Question['when']> {
  const json = fields(value, ['question', 'has']);
  return { question: text(json.get('question'), QUESTION_ID), has: oneOrMany(json.get('has')) };
}

function readAlert(value: JsonValue | undefined): NonNullable<Question['alert']> {
  const json = fields(value, ['has', 'card']);
  return { has: oneOrMany(json.get('has')), card: text(json.get('card'), NAME) };
}

function readPreset(json: JsonObject): readonly string[] {
  return json.has('preset') ? oneOrMany(json.get('preset')) : [];
}

function oneOrMany(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? names(value, 1) : [text(value, NAME)];
}

function checkQuestion(question: Question): void {
  const options = new Set(question.options);
  const known = (ids: readonly string[]) => ids.every((id) => options.has(id));
  demand(known(question.preset) && known(question.exclusive) && known(Object.keys(question.pictograms)), 'unknown option');
  demand(question.preset.length <= 1 || question.type === 'many', 'preset');
  demand(question.exclusive.length === 0 || question.type === 'many', 'exclusive');
  demand(!question.consent || question.preset.length > 0, 'a consent without preset');
  demand(!question.alert || known(question.alert.has), 'alert');
  demand(!question.subject || question.type === 'one' || question.type === 'many', 'subject');
}

function checkReferences(structure: Structure, question: Question, index: number): void {
  demand((question.channels ?? []).every((channel) => structure.channels.includes(channel)), 'channel');
  const { when } = question;
  if (!when) return;
  const earlier = structure.questions.slice(0, index).find((other) => other.id === when.question);
  demand(earlier !== undefined && when.has.every((option) => earlier.options.includes(option)), 'condition');
}

/** @throws Refused `field` also where the words are not exactly those of the structure, in this language */
export function readWords(value: JsonValue, structure: Structure, language: string): Words {
  const json = fields(value, ['version', 'id', 'language', 'title', 'questions']);
  integer(json.get('version'), 1, 1);
  demand(json.get('id') === structure.id && json.get('language') === language, 'of another form or language');
  const all = fields(json.get('questions'), structure.questions.map((question) => question.id));
  return {
    language,
    title: text(json.get('title')),
    questions: Object.fromEntries(structure.questions.map((question) => [question.id, readQuestionWords(all.get(question.id), question)])),
  };
}

function readQuestionWords(value: JsonValue | undefined, question: Question): QuestionWords {
  const json = fields(value, ['label', 'why'], ['hint', 'options']);
  const options = json.has('options') ? fields(json.get('options'), question.options) : new Map<string, JsonValue>();
  demand(options.size === question.options.length, 'options');
  return {
    label: text(json.get('label'), /./),
    why: text(json.get('why')),
    hint: json.has('hint') ? text(json.get('hint')) : '',
    options: Object.fromEntries([...options].map(([id, words]) => [id, text(words, /./)])),
  };
}
