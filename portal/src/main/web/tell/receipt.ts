/** The only thing she keeps. There is no button that copies: what is copied stays in the phone. */
import { groups } from '../../../../../crypto/src/main/ts/index.ts';
import { PRIVATE, freshId, h } from '../page/dom.ts';
import { dayInWords, type Env } from '../page/env.ts';
import { actions, button, heading, lines, second, show } from '../page/screen.ts';

/** In demo mode: nobody reads this. */
function demoLine(env: Env): HTMLElement | false {
  return env.page.demo && h('div', { class: 'notice' }, h('p', {}, env.say('receipt.demo')));
}

/**
 * @param code 28 digits
 * @param until the day until which the mailbox lives, or null where the server did not say
 */
export function showReceipt(env: Env, code: string, until: string | null, team: string): void {
  const { say, page } = env;
  show(env,
    heading(say('tell.done.heading')),
    demoLine(env),
    h('p', {}, say('tell.done.text', { team }), ' ', say('tell.done.not-read')),
    h('h2', {}, say('receipt.heading')),
    h('p', { class: 'paper' }, say('receipt.intro')),
    ...codeBlock(env, code),
    ...lines(env, 'receipt.write', 'receipt.write-hint', 'receipt.once', 'receipt.lost', 'receipt.others', 'receipt.no-copy'),
    until !== null && h('p', { class: 'paper' }, say('receipt.until', { day: dayInWords(until, page.language) })),
    ...lines(env, 'receipt.until-line', 'receipt.when'),
    typeBack(env, code),
    actions(button(say('receipt.done'), () => showDone(env, true)), page.sealedBy && second(say('page.print'), () => print())));
}

function codeBlock(env: Env, code: string): HTMLElement[] {
  const { say } = env;
  const list = h('ol', { class: 'code num paper', dir: 'ltr', translate: 'no' },
    ...groups(code).map((group, index) => h('li', { 'aria-label': `${say('receipt.group', { number: index + 1 })}: ${[...group].join(' ')}` }, group)));
  const hidden = h('p', { role: 'status', class: 'hint' });
  const toggle = second(say('receipt.hide'), () => {
    list.hidden = !list.hidden;
    hidden.textContent = list.hidden ? say('receipt.hidden') : '';
    toggle.textContent = say(list.hidden ? 'receipt.show' : 'receipt.hide');
  });
  return [list, hidden, actions(toggle)];
}

/** One group typed back shows that it was written down right. */
function typeBack(env: Env, code: string): HTMLElement {
  const { say } = env;
  const all = groups(code);
  const index = env.entropy.below(all.length);
  const number = index + 1;
  const id = freshId();
  const result = h('p', { role: 'status', class: 'fault', hidden: true });
  const field = h('input', { ...PRIVATE, id, class: 'field num short', dir: 'ltr', inputmode: 'numeric', size: 6 });
  const check = second(say('receipt.check.button'), () => {
    const typed = asciiDigits(field.value);
    result.hidden = false;
    result.textContent = typed === all[index] ? say('receipt.check.right') : say('receipt.check.wrong', { number });
  });
  return h('div', { class: 'card' },
    h('h2', {}, say('receipt.check.heading')),
    h('label', { class: 'label', for: id }, say('receipt.check.label', { number })),
    h('p', { class: 'hint' }, say('receipt.check.hint')),
    field, result, actions(check));
}

/** Digits of any script as ASCII, and nothing else. */
export function asciiDigits(typed: string): string {
  return [...typed].map((character) => {
    const point = character.codePointAt(0) ?? 0;
    if (!/\p{Nd}/u.test(character)) return '';
    let start = point;
    while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
    return String((point - start) % 10);
  }).join('');
}

/** The last screen: the code is gone from it. */
export function showDone(env: Env, withCode: boolean): void {
  const { say } = env;
  show(env,
    heading(say('tell.done.heading')),
    demoLine(env),
    ...(withCode ? lines(env, 'tell.done.close', 'receipt.when') : lines(env, 'receipt.no-way-back', 'tell.done.not-read', 'tell.done.close')));
}
