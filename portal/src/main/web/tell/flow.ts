/** Where somebody is in the form, and what she answered. Pure: each action gives a new state, nothing is kept anywhere else. */
import { alerts, asked, chosen, type Scope } from '../questionnaire/logic.ts';
import type { Answer, Answers, Question, Structure } from '../questionnaire/model.ts';

export type Step =
  | { readonly at: 'readers' | 'core-done' | 'summary' | 'reply' }
  | { readonly at: 'question' | 'card'; readonly id: string };

export interface Flow {
  readonly structure: Structure;
  readonly scope: Scope;
  readonly channel: string;
  readonly answers: Answers;
  readonly step: Step;
  /** came from the summary to change one answer */
  readonly editing: boolean;
  /** whether the questions after the core were asked for */
  readonly more: boolean;
  /** her own choice at the end; undefined until she makes one */
  readonly wantsCode?: boolean;
}

export type Action =
  | { readonly do: 'begin' | 'next' | 'skip' | 'back' | 'more' | 'finish' | 'continue' }
  | { readonly do: 'channel'; readonly channel: string }
  | { readonly do: 'answer'; readonly id: string; readonly answer: Answer }
  | { readonly do: 'edit'; readonly id: string }
  | { readonly do: 'code'; readonly wanted: boolean };

export function start(structure: Structure, channel: string, scope: Scope = 'report'): Flow {
  const flow: Flow = { structure, scope, channel, answers: {}, step: { at: 'readers' }, editing: false, more: scope === 'addition' };
  return scope === 'report' ? flow : act(flow, { do: 'begin' });
}

export function questions(flow: Flow): readonly Question[] {
  return asked(flow.structure, flow.channel, flow.answers, flow.scope);
}

/** The questions in the part of the form she is in: the core, or what comes after it. */
export function part(flow: Flow, question: Question): readonly Question[] {
  return questions(flow).filter((other) => other.core === question.core);
}

/** @throws RangeError for a question that is not asked */
export function questionOf(flow: Flow, id: string): Question {
  const question = questions(flow).find((other) => other.id === id);
  if (!question) throw new RangeError(`question ${id} is not asked`);
  return question;
}

/** Whether there will be a code: what she chose; else whether she asked for an answer. No word on it means no answer is wanted. */
export function wantsCode(flow: Flow): boolean {
  const answer = chosen(flow.answers['k1'])[0];
  return flow.wantsCode ?? (answer !== undefined && answer !== 'no');
}

export function act(flow: Flow, action: Action): Flow {
  switch (action.do) {
    case 'channel': return { ...flow, channel: action.channel };
    case 'begin': return toFirst(flow, questions(flow)[0]);
    case 'answer': return { ...flow, answers: { ...flow.answers, [action.id]: action.answer } };
    case 'next': return next(flow);
    case 'skip': return next(withoutAnswer(flow));
    case 'back': return back(flow);
    case 'more': return toFirst({ ...flow, more: true }, questions(flow).find((question) => !question.core));
    case 'finish': return to(flow, { at: 'summary' });
    case 'continue': return to(flow, { at: 'reply' });
    case 'edit': return { ...to(flow, { at: 'question', id: action.id }), editing: true };
    case 'code': return { ...flow, wantsCode: action.wanted };
  }
}

function to(flow: Flow, step: Step): Flow {
  return { ...flow, step, editing: false };
}

function toFirst(flow: Flow, question: Question | undefined): Flow {
  return to(flow, question ? { at: 'question', id: question.id } : { at: 'summary' });
}

function withoutAnswer(flow: Flow): Flow {
  if (flow.step.at !== 'question') return flow;
  const { [flow.step.id]: _skipped, ...answers } = flow.answers;
  return { ...flow, answers };
}

function next(flow: Flow): Flow {
  const { step } = flow;
  if (step.at !== 'question' && step.at !== 'card') return flow;
  const question = questionOf(flow, step.id);
  if (step.at === 'question' && alerts(question, flow.answers)) return { ...flow, step: { at: 'card', id: step.id } };
  if (flow.editing) return to(flow, { at: 'summary' });
  const all = questions(flow);
  const following = all[all.indexOf(question) + 1];
  if (following && (flow.more || following.core)) return to(flow, { at: 'question', id: following.id });
  return to(flow, { at: following && !flow.more ? 'core-done' : 'summary' });
}

function back(flow: Flow): Flow {
  const { step } = flow;
  const all = questions(flow);
  switch (step.at) {
    case 'readers': return flow;
    case 'card': return { ...flow, step: { at: 'question', id: step.id } };
    case 'core-done': return toLast(flow, all.filter((question) => question.core));
    case 'summary': return flow.more || all.every((question) => question.core) ? toLast(flow, all) : to(flow, { at: 'core-done' });
    case 'reply': return to(flow, { at: 'summary' });
    case 'question': return flow.editing ? to(flow, { at: 'summary' }) : before(flow, questionOf(flow, step.id));
  }
}

function toLast(flow: Flow, list: readonly Question[]): Flow {
  const last = list.at(-1);
  return to(flow, last ? { at: 'question', id: last.id } : { at: 'readers' });
}

function before(flow: Flow, question: Question): Flow {
  const all = questions(flow);
  const earlier = all[all.indexOf(question) - 1];
  if (!earlier) return to(flow, { at: 'readers' });
  return to(flow, earlier.core === question.core ? { at: 'question', id: earlier.id } : { at: 'core-done' });
}
