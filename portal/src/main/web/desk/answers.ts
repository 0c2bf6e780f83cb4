import type { FormAnswers } from '../../../../../crypto/src/main/ts/index.ts';
import type { Question, Questionnaire } from '../questionnaire/model.ts';
import { values } from './message.ts';

/** The question that says what a report is about, in the one form whose first edition does not name it itself. */
const OLD_SUBJECT = { form: 'g1', question: '1.3' };
/** Units; no option and no municipality is longer, and what is longer is opened like a story. */
const LONGEST_TICK = 64;
/** The question that asks for the language of the answer. */
const ANSWER_LANGUAGE = 'k3';

/** One answered question. `known` is false for what the admitted questionnaire does not have; it is shown as it came. */
export interface Answered {
  readonly id: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly known: boolean;
}

/** A report in the order of its questionnaire: what was ticked, then what was written. */
export interface Sheet {
  readonly ticked: readonly Answered[];
  readonly written: readonly Answered[];
  readonly unanswered: readonly string[];
  readonly onDevice: readonly string[];
}

export function sheet({ structure, words }: Questionnaire, answers: FormAnswers, channel: string): Sheet {
  const ticked: Answered[] = [];
  const written: Answered[] = [];
  const unanswered: string[] = [];
  const onDevice: string[] = [];
  for (const question of structure.questions) {
    const label = words.questions[question.id]!.label;
    const given = values(answers.get(question.id));
    if (given.length > 0) {
      const texts = question.type === 'text' ? given : given.map(id => optionText(words, question, id));
      (isTicked(question, given) ? ticked : written).push({ id: question.id, label, texts, known: isKnown(question, given) });
    } else if (question.device) onDevice.push(label);
    else if (question.channels?.includes(channel) ?? true) unanswered.push(label);
  }
  const known = new Set(structure.questions.map(question => question.id));
  for (const [id, answer] of answers) {
    if (!known.has(id)) written.push({ id, label: id, texts: values(answer), known: false });
  }
  return { ticked, written, unanswered, onDevice };
}

function isTicked({ type }: Question, given: readonly string[]): boolean {
  return type !== 'text' && given.every(value => value.length <= LONGEST_TICK);
}

/** A place may also be the name of a municipality as the reporter saw it. */
function isKnown(question: Question, given: readonly string[]): boolean {
  if (question.type === 'text') return true;
  return given.every(value => question.options.includes(value)) || (question.type === 'place' && isTicked(question, given));
}

/** What the report is about, as option texts, for the list to show instead of any story; empty when that was skipped. */
export function subject({ structure, words }: Questionnaire, answers: FormAnswers): string[] {
  const question = structure.questions.find(candidate => candidate.subject)
    ?? structure.questions.find(({ id }) => structure.id === OLD_SUBJECT.form && id === OLD_SUBJECT.question);
  return question === undefined ? [] : values(answers.get(question.id)).map(id => optionText(words, question, id));
}

/** The language asked for the answer, or else the one the report was shown in. */
export function answerLanguage(answers: FormAnswers, reportLanguage: string, languages: readonly string[]): string {
  const [asked] = values(answers.get(ANSWER_LANGUAGE));
  return asked !== undefined && languages.includes(asked) ? asked : reportLanguage;
}

/** The texts of a question's options; an id the questionnaire does not know stays as it came. */
export function optionTexts({ structure, words }: Questionnaire, question: string, options: readonly string[]): string[] {
  const found = structure.questions.find(({ id }) => id === question);
  return found === undefined ? [...options] : options.map(id => optionText(words, found, id));
}

function optionText(words: Questionnaire['words'], question: Question, id: string): string {
  return question.options.includes(id) ? words.questions[question.id]!.options[id]! : id;
}
