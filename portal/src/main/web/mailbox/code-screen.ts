/** Typing the code. A typing error is found here, on the phone; nothing is sent for it. */
import { Refused, readReceiptCode } from '../../../../../crypto/src/main/ts/index.ts';
import { PRIVATE, freshId, h } from '../page/dom.ts';
import type { Env } from '../page/env.ts';
import { actions, button, heading, lines, show } from '../page/screen.ts';

const DIGITS = 28;

/** @param entered called with 28 ASCII digits whose check digits are right */
export function showCode(env: Env, entered: (code: string) => void): void {
  const { say } = env;
  const id = freshId();
  const hintId = freshId();
  const count = h('p', { class: 'hint', role: 'status' });
  const fault = h('p', { class: 'fault', role: 'alert', hidden: true });
  const field = h('input', { ...PRIVATE, id, class: 'field num', dir: 'ltr', inputmode: 'numeric', 'aria-describedby': hintId });
  const submit = () => {
    const result = readCode(field.value);
    if (typeof result === 'string') return entered(result);
    field.setAttribute('aria-invalid', 'true');
    fault.hidden = false;
    fault.textContent = result.digits === DIGITS ? say('mailbox.code.wrong') : say('mailbox.code.length', { count: result.digits });
    field.focus();
  };
  field.addEventListener('input', () => {
    const digits = countDigits(field.value);
    count.textContent = digits ? say('mailbox.code.count', { count: digits }) : '';
    fault.hidden = true;
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') submit();
  });
  show(env,
    heading(say('mailbox.heading')),
    h('label', { class: 'label', for: id }, say('mailbox.code.label')),
    h('p', { class: 'hint', id: hintId }, say('mailbox.code.hint')),
    field, count, fault,
    actions(button(say('mailbox.open'), submit)),
    ...lines(env, 'mailbox.code.none'));
}

function countDigits(typed: string): number {
  return (typed.match(/\p{Nd}/gu) ?? []).length;
}

/** The code, or how many digits there were. */
export function readCode(typed: string): string | { readonly digits: number } {
  try {
    return readReceiptCode(typed);
  } catch (fault) {
    if (fault instanceof Refused) return { digits: countDigits(typed) };
    throw fault;
  }
}
