/** The conversation: what care workers wrote, in order, and what she can do. What she wrote earlier is not here: only the team can open that. */
import { behind } from '../page/behind.ts';
import { h } from '../page/dom.ts';
import { dayInWords, type Env } from '../page/env.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';
import { tellMore } from './more.ts';
import { apart } from './order.ts';
import type { Reply } from './read.ts';
import { showRemove } from './remove.ts';
import { showDays, showStates, stateOf } from './states.ts';
import type { Session } from './session.ts';
import { showWithdraw } from './withdraw.ts';
import { showWrite } from './write.ts';

/** Days after the last message; what was sent earlier is gone. */
const RETENTION_DAYS = 90;
const DAY_MS = 86_400_000;

/** @param news what has just been done, said on top */
export function showConversation(session: Session, ...news: string[]): void {
  const { env, conversation } = session;
  const { say, page } = env;
  const { replies, unchecked, until } = conversation;
  show(env,
    heading(say('mailbox.heading')),
    news.length > 0 && h('div', { class: 'card', role: 'status' }, ...news.map((text) => h('p', {}, text))),
    showStates(session),
    ...(replies.length || unchecked ? conversationList(session) : emptyText(env)),
    session.channel !== undefined && behind(env, session.channel),
    ...showDays(session),
    h('p', { class: 'hint' }, say('mailbox.own-not-shown')),
    until !== null && h('p', { class: 'hint' }, say('mailbox.until', { day: dayInWords(until, page.language) })),
    actions(
      button(say('mailbox.write.heading'), () => showWrite(session)),
      second(say('mailbox.more.heading'), () => tellMore(session)),
      second(say('mailbox.withdraw.heading'), () => showWithdraw(session)),
      second(say('mailbox.delete.heading'), () => showRemove(session)),
      second(say('mailbox.close'), () => close(session))));
}

function conversationList({ env, conversation, written }: Session): HTMLElement[] {
  const { say } = env;
  const answers = conversation.replies.filter((reply) => stateOf(reply) === undefined);
  const items = answers.flatMap((reply, index) => {
    const before = answers[index - 1];
    return [before && apart(before, reply) && h('p', { class: 'hint' }, say('mailbox.reply.same-time')), replyCard(env, reply)];
  });
  return [
    h('div', { class: 'conversation', translate: 'no' },
      ...items,
      ...Array.from({ length: conversation.unchecked }, () => h('div', { class: 'notice' }, h('p', {}, say('mailbox.reply.unchecked')))),
      ...written.filter((message) => message.text).map((message) => h('blockquote', { class: 'own', dir: 'auto' }, message.text))),
  ];
}

function replyCard(env: Env, { content, member, day }: Reply): HTMLElement {
  const { say, page } = env;
  const name = member.name;
  const team = page.channels.find((channel) => channel.id === content.channel)?.reader ?? content.channel;
  const language = content.questionnaire.language;
  return h('article', { class: 'card' },
    h('h2', {}, say('mailbox.reply.from', { name, role: team })),
    content.kind === 'reply' && h('p', { class: 'own', lang: language, dir: 'auto' }, content.answers.text),
    h('p', { class: 'source' }, say('mailbox.reply.day', { day: dayInWords(day, page.language) })),
    language !== page.language && content.kind === 'reply' && h('p', { class: 'source' }, say('mailbox.reply.language', { language: languageName(language, page.language) })),
    h('p', { class: 'source' }, say('mailbox.reply.checked', { name })));
}

function languageName(language: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}

function emptyText(env: Env): HTMLElement[] {
  const { say, page } = env;
  const before = new Date(Date.parse(`${env.today()}T00:00:00Z`) - RETENTION_DAYS * DAY_MS).toISOString().slice(0, 10);
  return [
    h('h2', {}, say('mailbox.empty.heading')),
    h('p', {}, say('mailbox.empty.text')),
    h('p', {}, say('mailbox.empty.again', { day: dayInWords(before, page.language) })),
    ...lines(env, 'mailbox.empty.why'),
  ];
}

function close(session: Session): void {
  session.forget();
  show(session.env, heading(session.env.say('mailbox.heading')), h('p', {}, session.env.say('mailbox.closed')));
}
