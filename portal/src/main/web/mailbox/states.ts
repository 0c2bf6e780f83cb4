/** Where it stands: what care workers said about the case beside their answers, oldest first, each with its day. Pure but for the elements. */
import { h } from '../page/dom.ts';
import { dayInWords } from '../page/env.ts';
import type { Reply } from './read.ts';
import type { Session } from './session.ts';

/** The text of a state, or nothing for what is no state. */
export function stateOf({ content }: Reply): string | undefined {
  if (content.kind === 'acknowledgement') return 'mailbox.state.received';
  return content.kind === 'status' ? `mailbox.state.${content.answers.status}` : undefined;
}

export function showStates({ env, conversation }: Session): HTMLElement | undefined {
  const { say, page } = env;
  const items = conversation.replies.flatMap((reply) => {
    const state = stateOf(reply);
    return state ? [h('li', {}, say(state), ' ', h('span', { class: 'source' }, say('mailbox.state.by', { day: dayInWords(reply.day, page.language), name: reply.member.name })))] : [];
  });
  if (items.length === 0) return undefined;
  return h('section', { class: 'card' }, h('h2', {}, say('mailbox.state.heading')), h('ol', { class: 'states' }, ...items), h('p', { class: 'source' }, say('mailbox.state.checked')));
}

/** On which days the team of her case reads; of every team where hers is not known. */
export function showDays(session: Session): HTMLElement[] {
  const { say, page } = session.env;
  return page.channels
    .filter(({ id, days }) => days !== undefined && (session.channel === undefined || session.channel === id))
    .map(({ reader, days = '' }) => h('p', { class: 'hint' }, say('mailbox.days', { team: reader, days })));
}
