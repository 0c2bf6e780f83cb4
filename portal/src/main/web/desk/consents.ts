import { type Message, formAnswers, values } from './message.ts';

/** A question of the admitted structure that asks for a consent, with the value that holds when it was skipped or not reached. */
export interface ConsentQuestion {
  readonly id: string;
  readonly preset: readonly string[];
}

/** What holds today for one consent. */
export interface Consent {
  readonly question: string;
  readonly options: readonly string[];
  readonly from: 'answer' | 'preset' | 'withdrawn';
  /** The reporter chose something else than what holds without an answer. */
  readonly given: boolean;
  /** Day of the withdrawal. */
  readonly withdrawnOn?: string;
  /** A later message answered otherwise. Who has the code can withdraw, not widen, so that answer does not count. */
  readonly laterAnswer?: readonly string[];
}

/**
 * Consents of a case: the answers of its first report, put back to the preset by any withdrawal. Answers in additions are
 * shown and not counted. No page writes a second report into a case, but who found the code can, under any day; so where there
 * are two, neither counts and the presets hold.
 *
 * @param questions consent questions of the first report's structure, in its order
 * @param messages  messages of the case, in the order of the conversation
 * @param contested the case has more than one report
 */
export function consents(questions: readonly ConsentQuestion[], messages: readonly Message[], contested: boolean): Consent[] {
  const first = messages.find(message => message.content.kind === 'report');
  return questions.map(({ id, preset }) => {
    const answered = first === undefined || contested ? [] : values(formAnswers(first.content).get(id));
    const withdrawnOn = withdrawals(messages, id).at(-1);
    const laterAnswer = messages
      .filter(message => contested || message !== first)
      .map(message => values(formAnswers(message.content).get(id)))
      .filter(later => later.length > 0 && !sameOptions(later, answered))
      .at(-1);
    const from = withdrawnOn !== undefined ? 'withdrawn' : answered.length > 0 ? 'answer' : 'preset';
    return {
      question: id,
      options: from === 'answer' ? answered : preset,
      from,
      given: from === 'answer' && !sameOptions(answered, preset),
      ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
      ...(laterAnswer === undefined ? {} : { laterAnswer }),
    };
  });
}

function withdrawals(messages: readonly Message[], question: string): string[] {
  return messages.flatMap(({ content }) => (content.kind === 'withdrawal' && content.answers.withdrawn.includes(question) ? [content.day] : []));
}

function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(option => other.includes(option));
}
