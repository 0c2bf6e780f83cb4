/** What will be sent, in her own words, each answer with a way to change it. */
import { h } from '../page/dom.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import { chosen, toSend } from '../questionnaire/logic.ts';
import type { Question } from '../questionnaire/model.ts';
import { questions } from './flow.ts';
import { consentNote, wordsOf } from './question.ts';
import type { FormView } from './view.ts';

export function showSummary(form: FormView): void {
  const { env, flow, dispatch } = form;
  const { say } = env;
  const empty = Object.keys(toSend(flow.structure, flow.channel, flow.answers, flow.scope)).length === 0;
  show(env,
    heading(say('tell.summary.heading')),
    h('p', {}, say(empty ? 'tell.summary.empty' : 'tell.summary.line')),
    h('p', {}, say('tell.summary.to', { team: teamOf(form) })),
    answerList(form, (id) => dispatch({ do: 'edit', id })),
    actions(
      button(say(flow.scope === 'addition' ? 'tell.send' : 'tell.next'), () => dispatch({ do: 'continue' }), { disabled: empty }),
      second(say('tell.back'), () => dispatch({ do: 'back' }))));
}

export function teamOf({ env, flow }: Pick<FormView, 'env' | 'flow'>): string {
  return env.page.channels.find((channel) => channel.id === flow.channel)?.reader ?? '';
}

/** @param edit without it the list is only read: her text, kept while something goes wrong */
export function answerList(form: Pick<FormView, 'env' | 'flow' | 'ready'>, edit?: (id: string) => void): HTMLElement {
  const { env, flow } = form;
  const rows = questions(flow)
    .filter((question) => flow.more || question.core || chosen(flow.answers[question.id]).length > 0)
    .flatMap((question) => {
      const { label } = wordsOf(form, question.id);
      const change = edit && second(env.say('tell.summary.edit'), () => edit(question.id), { 'aria-label': env.say('tell.summary.edit-label', { question: label }) });
      return [h('div', {}, h('dt', {}, label), h('dd', { class: 'own', dir: 'auto' }, ...answerInWords(form, question)), change && h('dd', { class: 'change' }, change))];
    });
  return h('dl', { class: 'summary', translate: 'no' }, ...rows);
}

function answerInWords(form: Pick<FormView, 'env' | 'flow' | 'ready'>, question: Question): (HTMLElement | string)[] {
  const { say } = form.env;
  const words = wordsOf(form, question.id);
  const given = chosen(form.flow.answers[question.id]);
  const quiet = (text: string) => h('span', { class: 'soft' }, text);
  if (given.length === 0) {
    return [quiet(question.consent ? consentNote(form, question, words) : say('tell.summary.unanswered'))];
  }
  const text = question.type === 'text' ? given[0] ?? '' : given.map((id) => words.options[id] ?? id).join(', ');
  return question.device ? [text, ' ', quiet(say('tell.summary.not-sent'))] : [text];
}
