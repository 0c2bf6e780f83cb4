/** Help that stands beside the questions of a form, never instead of them: whom to call now, in words for a child too. */
import { h } from '../page/dom.ts';
import type { Env } from '../page/env.ts';
import { helpCards } from '../page/help-cards.ts';

/** Open on the first screen; on the others one line that folds out. */
export function beside(env: Env, folded = false): HTMLElement | undefined {
  const { say, page } = env;
  if (!page.beside?.length) return undefined;
  const help = [
    h('p', {}, h('a', { class: 'phone num', href: 'tel:112' }, '112')),
    h('p', {}, say('tell.beside.young')),
    ...helpCards(env, ...page.beside),
  ];
  return folded
    ? h('details', { class: 'notice' }, h('summary', {}, say('tell.beside.heading'), ' 112'), ...help)
    : h('section', { class: 'notice' }, h('h2', {}, say('tell.beside.heading')), ...help);
}
