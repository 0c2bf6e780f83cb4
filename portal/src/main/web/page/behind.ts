/** A team that does not read in time: whom to call instead, before anything is written to it. */
import { h } from './dom.ts';
import type { Env } from './env.ts';

/** A notice about this channel, or nothing where it reads. */
export function behind({ say, page }: Env, channel: string): HTMLElement | undefined {
  const late = page.behind?.find((entry) => entry.channel === channel);
  return late && h('div', { class: 'notice', role: 'note' },
    h('p', {}, say('tell.behind', { name: late.name, phone: late.phone })),
    h('p', {}, h('a', { class: 'phone num', href: `tel:${late.dial}` }, late.phone)));
}
