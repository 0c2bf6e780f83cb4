/** Which questions are asked, and what the answers come to. Pure. */
import type { Answer, Answers, Question, Structure } from './model.ts';

/**
 * What is asked: all of it; or, with the code later, only what a report need not have said. Consents are not among that: with a code they are withdrawn, not
 * widened. A condition on a question of the core counts as met there, because nothing of the first message is known.
 */
export type Scope = 'report' | 'addition';

/** An answer as a list of option ids (or one text). */
export function chosen(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || answer === '') return [];
  return typeof answer === 'string' ? [answer] : answer;
}

/** Whether one of these options was chosen. */
function meets(answer: Answer | undefined, options: readonly string[]): boolean {
  return chosen(answer).some((id) => options.includes(id));
}

/** The questions that are asked of this channel with these answers: the core first, each part in the order of the structure. */
export function asked(structure: Structure, channel: string, answers: Answers, scope: Scope = 'report'): readonly Question[] {
  const candidates = structure.questions.filter((question) => scope === 'report' || !(question.core || question.consent));
  const known = new Set(candidates.map((question) => question.id));
  const shown = new Set<string>();
  for (const question of candidates) {
    const { channels, when } = question;
    if (channels && !channels.includes(channel)) continue;
    if (when && known.has(when.question) && !(shown.has(when.question) && meets(answers[when.question], when.has))) continue;
    shown.add(question.id);
  }
  const visible = candidates.filter((question) => shown.has(question.id));
  return [...visible.filter((question) => question.core), ...visible.filter((question) => !question.core)];
}

/** The answer after one option was ticked or unticked; an exclusive option stands alone. */
export function toggle(question: Question, answer: Answer | undefined, option: string): Answer {
  if (question.type !== 'many') return option;
  const before = chosen(answer);
  if (before.includes(option)) return before.filter((id) => id !== option);
  if (question.exclusive.includes(option)) return [option];
  const kept = new Set([...before.filter((id) => !question.exclusive.includes(id)), option]);
  return question.options.filter((id) => kept.has(id));
}

/** What holds for a question: what was answered, else its preset. */
export function holds(question: Question, answers: Answers): readonly string[] {
  const given = chosen(answers[question.id]);
  return given.length ? given : question.preset;
}

/** The help card that an answer calls for before going on. */
export function alerts(question: Question, answers: Answers): string | undefined {
  const { alert } = question;
  return alert && meets(answers[question.id], alert.has) ? alert.card : undefined;
}

/** Text as it may stand in a document: NFC, whole characters, no control characters but line ends and tabs, no blank edges. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .normalize('NFC')
    .trim();
}

/** What is sent: answers to asked questions that may leave the device. A skipped question is absent. */
export function toSend(structure: Structure, channel: string, answers: Answers, scope: Scope = 'report'): Answers {
  const sent: Record<string, Answer> = {};
  for (const question of asked(structure, channel, answers, scope)) {
    const answer = answers[question.id];
    if (question.device || answer === undefined || chosen(answer).length === 0) continue;
    const value = question.type === 'text' ? tidy(String(answer)) : answer;
    if (value !== '') sent[question.id] = value;
  }
  return sent;
}
