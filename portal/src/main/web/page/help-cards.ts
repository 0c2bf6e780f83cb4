/** Whom to call: the cards that the server gave, with source and date. */
import { h } from './dom.ts';
import type { Env } from './env.ts';
import type { HelpCard } from './page-data.ts';

const MOST = 3;

/** @param cards names of the cards that are asked for; without one, or without such a card, the first three */
export function helpCards(env: Env, ...cards: readonly string[]): HTMLElement[] {
  const { help } = env.page;
  const asked = help.filter((entry) => entry.cards?.some((card) => cards.includes(card)));
  return (asked.length ? asked : help.slice(0, MOST)).map((entry) => helpCard(entry));
}

function helpCard(entry: HelpCard): HTMLElement {
  return h('section', { class: 'card' },
    h('h2', {}, entry.name),
    entry.what && h('p', {}, entry.what),
    entry.phone && h('p', {}, h('a', { class: 'phone num', href: `tel:${entry.phone.replace(/[^+\d]/g, '')}` }, entry.phone)),
    entry.hours && h('p', {}, entry.hours),
    entry.source && h('p', { class: 'source' }, entry.source));
}
