/** One screen at a time: the old one goes, the new heading gets the focus, so that a screen reader says where she is. */
import { h, type Child } from './dom.ts';
import type { Env } from './env.ts';

/** @returns the heading */
export function heading(text: string): HTMLHeadingElement {
  return h('h1', { tabindex: '-1' }, text);
}

/** Replaces the screen. The first one leaves the focus where it is, so that the way out stays the first stop of the Tab key. */
export function show(env: Env, ...children: Child[]): void {
  const first = env.root.dataset['shown'] === undefined;
  env.root.dataset['shown'] = '';
  env.root.replaceChildren(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  scrollTo(0, 0);
  if (!first) env.root.querySelector('h1')?.focus({ preventScroll: true });
}

/** A button that says what happens. */
export function button(text: string, onclick: () => void, attributes: Readonly<Record<string, string | boolean>> = {}): HTMLButtonElement {
  return h('button', { type: 'button', class: 'button', ...attributes, onclick }, text);
}

/** A quieter button. */
export function second(text: string, onclick: () => void, attributes: Readonly<Record<string, string | boolean>> = {}): HTMLButtonElement {
  return button(text, onclick, { class: 'button second', ...attributes });
}

export function actions(...buttons: Child[]): HTMLElement {
  return h('p', { class: 'actions' }, ...buttons);
}

/** A paragraph for each of these messages, without those whose arguments the page was not given. */
export function lines(env: Env, ...keys: string[]): HTMLElement[] {
  return told(env, keys).map((text) => h('p', {}, text));
}

/** The same as a list. */
export function list(env: Env, ...keys: string[]): HTMLElement {
  return h('ul', {}, ...told(env, keys).map((text) => h('li', {}, text)));
}

function told(env: Env, keys: readonly string[]): string[] {
  return keys.map((key) => env.say(key)).filter((text) => text !== '' && !text.includes('{'));
}

/** Says what is being done, in words; screen readers hear each change. */
export class Busy {
  private readonly status = h('p', { class: 'busy', role: 'status' });

  constructor(private readonly env: Env, title: string, ...rest: Child[]) {
    show(env, heading(title), this.status, ...rest);
  }

  say(text: string): void {
    this.status.textContent = text;
  }

  /** @param key message of what is being done now */
  step(key: string, args?: Readonly<Record<string, string | number>>): void {
    this.say(this.env.say(key, args));
  }
}
