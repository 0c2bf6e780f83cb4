import { html, nothing, type TemplateResult } from 'lit';
import type { Pane, Printout } from '../casework/pane.ts';
import { authored, colleagueText } from '../casework/authored.ts';
import type { Entry } from '../order.ts';
import { filled, foreignText, name, names } from '../text.ts';
import type { MessageView } from '../view.ts';

/** Seen on paper only, and then alone. */
export function printout(pane: Pane, what: Printout): TemplateResult {
  return html`<section class="printout">${what.kind === 'passage' ? foreignText(pane.page, what.text, what.language) : wholeCase(pane, what.reason)}</section>`;
}

function wholeCase(pane: Pane, reason: string): TemplateResult {
  const { page, view, casework } = pane;
  const { standing } = view;
  return html`
    <h1>${page.text('case.heading', { name: view.name })}</h1>
    <p>${page.channel(view.found.channel)} · ${name(view.form)} · ${page.text('print.day', { day: casework.today })} · ${name(casework.parts.session.member.name)}</p>
    <p>${page.text('export.reason')}: ${foreignText(page, reason, page.data.language)}</p>
    <h2>${page.text('case.consents')}</h2>
    <dl>${view.consents.map(consent => html`<dt>${name(consent.label)}</dt><dd>${names(consent.texts)}</dd>`)}</dl>
    <h2>${page.text('print.conversation')}</h2>
    ${view.entries.map(entry => message(pane, entry))}
    <h2>${page.text('work.heading')}</h2>
    ${standing.notes.map(note => html`${colleagueText(pane, note.act.text, note)}<p>${authored(pane, note)}</p>`)}
    ${standing.tasks.map(({ task, done }) => html`${colleagueText(pane, task.act.text, task)}<p>${page.text(done === undefined ? 'task.by' : 'task.is-done', { day: task.act.day })} ${authored(pane, done ?? task)}</p>`)}
    <p>${page.text('print.end')}</p>`;
}

function message(pane: Pane, entry: Entry): TemplateResult {
  if (entry.kind === 'absent') return html`<p>${pane.page.text('case.missing')}</p>`;
  const { page, view } = pane;
  const shown = view.messages.get(entry.message.hash)!;
  const { content } = shown.message;
  return html`
    <h3>${content.direction === 'in' ? page.text('case.message-in') : filled(page, 'case.message-out', 'name', name(shown.author))} · ${page.text(`kind.${content.kind}`)} · ${page.day(content.day)}</h3>
    ${body(pane, shown)}
    ${(view.standing.translations.get(entry.message.hash) ?? []).map(translation => html`
      <p>${page.text('translation.beside', { language: page.language(translation.act.language).name })} ${authored(pane, translation)}</p>
      ${foreignText(page, translation.act.text, translation.act.language)}`)}`;
}

function body({ page }: Pane, { message: { content }, sheet }: MessageView): unknown {
  if (content.kind === 'message' || content.kind === 'reply') return foreignText(page, content.answers.text, content.questionnaire.language);
  if (content.kind === 'status') return page.text(`told.${content.answers.status}`);
  if (content.kind === 'withdrawal') return content.answers.withdrawn.join(', ');
  if (sheet === undefined) return nothing;
  return html`<dl>${[...sheet.ticked, ...sheet.written].map(({ label, texts }) => html`<dt>${name(label)}</dt><dd>${texts.map(text => foreignText(page, text, content.questionnaire.language))}</dd>`)}</dl>`;
}
