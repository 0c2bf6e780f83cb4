/** Which form she used: neither the phone nor this site has kept it, so she is asked (docs/adr/0010-which-form-is-asked.md). */
import { h } from '../page/dom.ts';
import type { PageForm } from '../page/page-data.ts';
import { actions, button, heading, second, show } from '../page/screen.ts';
import { tile } from '../tell/tile.ts';
import type { Session } from './session.ts';

/** Forms that can be hers: those that the team of her case reads, as far as the team is known. */
export function possibleForms({ env, channel }: Session): readonly PageForm[] {
  const forms = env.page.forms ?? [];
  return channel === undefined ? forms : forms.filter((form) => form.channels.includes(channel));
}

/**
 * Asks, unless only one form is possible.
 * @param unknown what follows where she does not know it, in words
 * @param next is given no form where she does not know it
 */
export function askForm(session: Session, unknown: string, next: (form: PageForm | undefined) => void): void {
  const { env } = session;
  const { say } = env;
  const forms = possibleForms(session);
  if (forms.length === 1) return next(forms[0]);
  let chosen: PageForm | undefined;
  const onward = button(say('tell.next'), () => next(chosen), { disabled: true });
  const choice = (form: PageForm | undefined, words: string, line?: string) => tile({
    type: 'radio', words, ...(line !== undefined && { line }), checked: false,
    change: () => {
      chosen = form;
      onward.disabled = false;
    },
  });
  show(env,
    h('fieldset', {},
      h('legend', {}, heading(say('mailbox.form.heading'))),
      h('p', {}, say('mailbox.form.line')),
      h('div', { class: 'tiles' }, ...forms.map((form) => choice(form, form.title)), choice(undefined, say('mailbox.form.unknown'), unknown))),
    actions(onward, second(say('tell.back'), () => session.home())));
}
