/** The first screen: who can read it, by name, and what she should know before she starts. */
import { behind } from '../page/behind.ts';
import { h } from '../page/dom.ts';
import { dayInWords, type Env } from '../page/env.ts';
import { actions, button, heading, show } from '../page/screen.ts';
import { beside } from './beside.ts';
import type { Readers } from './ready.ts';
import { tile } from './tile.ts';
import type { FormView } from './view.ts';

export function showReaders(form: FormView): void {
  const { env, ready } = form;
  const { say, page } = env;
  const lines = [say('tell.leave'), ...(page.before ?? [])];
  show(env,
    heading(ready.questionnaire.words.title),
    beside(env),
    readers(form),
    h('div', { class: 'notice' },
      h('h2', {}, say('tell.before.heading')),
      h('ul', {}, ...lines.map((line) => h('li', {}, line))),
      page.more && h('p', {}, h('a', { href: page.more.address }, page.more.text))),
    actions(button(say('tell.before.start'), () => form.dispatch({ do: 'begin' }))));
}

function readers({ env, ready, flow, note }: FormView): HTMLElement {
  const { say, page } = env;
  const [directory] = ready.directories.values();
  const late = h('div', { 'aria-live': 'polite' });
  const choose = (channel: string) => late.replaceChildren(...[behind(env, channel)].filter((notice) => notice !== undefined));
  choose(flow.channel);
  return h('fieldset', {},
    h('legend', {}, say('tell.readers.heading')),
    h('p', {}, say(ready.directories.size > 1 ? 'tell.readers.line' : 'tell.readers.only')),
    teamTiles(env, ready, flow.channel, (channel) => choose(note({ do: 'channel', channel }).channel)),
    late,
    h('p', {}, say('tell.readers.locked')),
    directory && h('p', { class: 'source' }, say('tell.checked'), ' ',
      say('tell.checked-on', { number: directory.number, day: dayInWords(directory.expires, page.language) })));
}

/** The choice of a team; only teams whose readers were verified stand in it, with their readers' names from the directory. */
export function teamTiles(env: Env, ready: Readers, current: string, change: (channel: string) => void): HTMLElement {
  const tiles = env.page.channels.flatMap(({ id, reader }) => {
    const directory = ready.directories.get(id);
    if (!directory) return [];
    const names = directory.readers(id).map((member) => member.name).join(', ');
    return [tile({ type: 'radio', words: reader, line: env.say('tell.readers.names', { names }), checked: id === current, change: () => change(id) })];
  });
  return h('div', { class: 'tiles' }, ...tiles);
}
