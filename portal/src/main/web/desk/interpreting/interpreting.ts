import { html, type TemplateResult } from 'lit';
import { TRANSLATORS, type ActOf } from '../casework/acts.ts';
import { authored, colleagueText } from '../casework/authored.ts';
import { type Choice, area, line, section, select, sending } from '../casework/fields.ts';
import { type Form, type Pane, formOf } from '../casework/pane.ts';
import { foreignText } from '../text.ts';
import { storyOf } from './story.ts';

/** Translations kept beside the original, and the passage that may go to a sworn interpreter. */
export function interpreting(pane: Pane): TemplateResult {
  const { page, view } = pane;
  const stories = storiesOf(pane);
  const count = [...view.standing.translations.values()].flat().length;
  return section('interpret', page.text('interpret.heading'), page.text('interpret.count', { count }), html`
    ${objection(pane)}
    ${stories.length === 0 ? html`<p>${page.text('interpret.nothing')}</p>` : html`${translating(pane, stories)}${passing(pane, stories)}`}`);
}

/** Which interpreter the reporter does not want. It stands first: in a small community one name can be one too many. */
function objection({ page, view }: Pane): TemplateResult {
  return view.noInterpreter.length === 0 ? html`<p class="soft">${page.text('interpret.no-objection')}</p>` : html`
    <div class="alarm"><p><strong>${page.text('interpret.objection')}</strong></p>
      ${view.noInterpreter.map(text => foreignText(page, text, view.found.language))}</div>`;
}

function translating(pane: Pane, stories: readonly Choice[]): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'translation');
  const of = form.slip.text('of', stories[0]![0]);
  const by = form.slip.text('by', 'colleague') as ActOf<'translation'>['by'];
  return html`
    <h4>${page.text('translation.heading')}</h4>
    ${select(form, 'of', page.text('interpret.of'), stories, of)}
    ${select(form, 'by', page.text('translation.by'), TRANSLATORS.map((id): Choice => [id, page.text(`translation.${id}`)]), by)}
    ${area(form, 'text', page.text('translation.text', { language: page.language(page.data.language).name }), { rows: 5, language: page.data.language })}
    <p class="hint">${page.text('translation.hint')}</p>
    ${sending(form, page.text('translation.send'), () => {
      const text = form.slip.text('text').trim();
      return text === '' ? 'work.empty' : [casework.act(view.found, { act: 'translation', of, language: page.data.language, text, by })];
    })}`;
}

function passing(pane: Pane, stories: readonly Choice[]): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'passage');
  const of = form.slip.text('of', stories[0]![0]);
  const row = view.found.row ?? '';
  return html`
    <h4>${page.text('passage.heading')}</h4>
    <p>${page.text('passage.line')}</p>
    ${select(form, 'of', page.text('interpret.of'), stories, of)}
    <p class="actions"><button class="button second" ?disabled=${form.slip.sealed} @click=${() => fill(form, of)}>${page.text('passage.fill')}</button></p>
    ${area(form, 'text', page.text('passage.text'), { hint: page.text('passage.hint'), rows: 5, language: view.messages.get(of)?.message.content.questionnaire.language ?? '' })}
    ${line(form, 'for', page.text('passage.for'))}
    ${sending(form, page.text('passage.send'), () => {
      const [text, to] = [form.slip.text('text').trim(), form.slip.text('for').trim()];
      return text === '' || to === '' ? 'work.empty'
        : [() => casework.parts.api.audit(row, 'passage'), casework.act(view.found, { act: 'passage', of, text, for: to })];
    }, { done: 'passage.done' })}
    <ul class="plain">${view.standing.passages.map(written => html`
      <li class="act">${foreignText(page, written.act.text, view.messages.get(written.act.of)?.message.content.questionnaire.language ?? '')}
        <p>${page.text('passage.given')} ${colleagueText(pane, written.act.for, written)} ${authored(pane, written)}</p>
        <p class="actions">
          <button class="button second" @click=${() => void navigator.clipboard.writeText(written.act.text)}>${page.text('passage.copy')}</button>
          <button class="button second" @click=${() => pane.print({ kind: 'passage', text: written.act.text, language: view.messages.get(written.act.of)?.message.content.questionnaire.language ?? '' })}>${page.text('passage.print')}</button>
        </p></li>`)}</ul>`;
}

function fill({ slip, pane }: Form, of: string): void {
  const message = pane.view.messages.get(of);
  if (message !== undefined) slip.write('text', storyOf(message));
  pane.redraw();
}

/** Messages of the reporter in which something was written, by day and number. */
function storiesOf({ page, view }: Pane): Choice[] {
  return view.entries.flatMap((entry, i) => {
    if (entry.kind === 'absent' || entry.message.content.direction !== 'in') return [];
    const message = view.messages.get(entry.message.hash)!;
    const { content, hash } = message.message;
    return storyOf(message) === '' ? [] : [[hash, `${i + 1}. ${page.text(`kind.${content.kind}`)}, ${page.day(content.day)}, ${page.language(content.questionnaire.language).name}`] as const];
  });
}
