import { type Message, values } from './message.ts';

/** A question of the admitted structure that asks for a consent, with the value that holds when it was skipped or not reached. */
export interface ConsentQuestion {
  readonly id: string;
  readonly preset: string | readonly string[];
}

/** What holds today for one consent. */
export interface Consent {
  readonly question: string;
  readonly options: readonly string[];
  readonly from: 'answer' | 'preset' | 'withdrawn';
  /** A later message answered otherwise. Who has the code can withdraw, not widen, so that answer does not count. */
  readonly laterAnswer?: readonly string[];
}

/**
 * Consents of a case: the answers of its first report, put back to the preset by any withdrawal. Answers in additions are
 * shown and not counted.
 *
 * @param questions consent questions of the first report's structure, in its order
 * @param messages  messages of the reporter, in the order of the conversation
 */
export function consents(questions: readonly ConsentQuestion[], messages: readonly Message[]): Consent[] {
  const first = messages.find(message => message.content.kind === 'report');
  const withdrawn = new Set(messages
    .filter(message => message.content.kind === 'withdrawal')
    .flatMap(message => values(message.content.answers['withdrawn'])));
  return questions.map(({ id, preset }) => {
    const answered = first === undefined ? [] : values(first.content.answers[id]);
    const laterAnswer = messages
      .filter(message => message !== first && (message.content.kind === 'addition' || message.content.kind === 'report'))
      .map(message => values(message.content.answers[id]))
      .findLast(later => later.length > 0 && !sameOptions(later, answered));
    const from = withdrawn.has(id) ? 'withdrawn' : answered.length > 0 ? 'answer' : 'preset';
    const options = from === 'answer' ? answered : values(preset);
    return { question: id, options, from, ...(laterAnswer === undefined ? {} : { laterAnswer }) };
  });
}

function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(option => other.includes(option));
}
