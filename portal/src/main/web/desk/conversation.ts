import { html, nothing, type TemplateResult } from 'lit';
import { inOwnWords } from './answer/said.ts';
import { older } from './casework/authored.ts';
import { DeskElement } from './element.ts';
import type { Entry } from './order.ts';
import type { Page } from './page.ts';
import { filled, foreignText, name, names } from './text.ts';
import type { Answered, CaseView, MessageView, Sheet } from './view.ts';

/** The messages of a case in their order. What was ticked is shown; what was written opens by a click, one message at a time. */
export class DeskConversation extends DeskElement {
  static override properties = { page: { attribute: false }, view: { attribute: false }, opened: { state: true } };

  declare page: Page;
  declare view: CaseView;
  declare opened: ReadonlySet<string>;

  constructor() {
    super();
    this.opened = new Set();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('view') as CaseView | undefined;
    if (before !== undefined && before.found.key !== this.view.found.key) this.opened = new Set();
  }

  override render(): TemplateResult {
    return html`<ol class="messages">${this.view.entries.map(entry => this.entry(entry))}</ol>`;
  }

  private entry(entry: Entry): TemplateResult {
    if (entry.kind === 'absent') return html`<li class="absent">${this.page.text(this.view.found.handed === undefined ? 'case.missing' : 'handover.missing')}</li>`;
    const view = this.view.messages.get(entry.message.hash)!;
    const { content } = entry.message;
    return html`
      <li class="message message-${content.direction}">
        <article aria-labelledby="m-${entry.message.hash}">
          <h3 id="m-${entry.message.hash}">${this.heading(view)} <span class="num soft">${this.page.day(content.day)}</span></h3>
          ${this.body(view)}
          ${entry.sameTime.length === 0 ? nothing : html`<p class="soft">${this.page.text('case.same-time')}</p>`}
          ${this.remarks(view)}
        </article>
      </li>`;
  }

  private heading({ message, author }: MessageView): unknown {
    const { page } = this;
    switch (message.content.kind) {
      case 'addition': return [page.text('case.message-in'), ': ', page.text('case.message-addition')];
      case 'withdrawal': return [page.text('case.message-in'), ': ', page.text('case.message-withdrawal')];
      case 'reply': return filled(page, 'case.message-out', 'name', name(author));
      case 'acknowledgement': return filled(page, 'case.message-acknowledgement', 'name', name(author));
      case 'status': return filled(page, 'case.message-status', 'name', name(author));
      default: return page.text('case.message-in');
    }
  }

  private body(view: MessageView): TemplateResult | typeof nothing {
    const { content, hash } = view.message;
    const { page } = this;
    const { language } = content.questionnaire;
    switch (content.kind) {
      case 'report':
      case 'addition':
        return view.sheet === undefined ? html`<p class="notice">${page.text('case.questionnaire-refused')}</p>` : this.sheet(view.sheet, language, hash);
      case 'message': return this.story(hash, language, () => foreignText(page, content.answers.text, language));
      case 'reply': return html`${foreignText(page, content.answers.text, language)}${inOwnWords(page, content.answers, language)}`;
      case 'withdrawal': {
        const labels = content.answers.withdrawn.map(id => this.view.consents.find(consent => consent.question === id)?.label ?? id);
        return html`<p>${names(labels)}</p>`;
      }
      case 'status': return html`<p>${page.text(`told.${content.answers.status}`)}</p>`;
      case 'acknowledgement':
      case 'work': return nothing;
    }
  }

  private sheet(sheet: Sheet, language: string, hash: string): TemplateResult {
    const { page } = this;
    return html`
      ${sheet.ticked.length === 0 ? nothing : html`<dl class="ticked">${sheet.ticked.map(answered => html`<dt>${name(answered.label)}</dt><dd>${names(answered.texts)}</dd>`)}</dl>`}
      ${sheet.written.length === 0 ? nothing : this.story(hash, language, () => html`${sheet.written.map(answered => this.written(answered, language))}`)}
      ${sheet.unanswered.length === 0 ? nothing : html`<details><summary>${page.text('case.unanswered')} (${sheet.unanswered.length})</summary><ul>${sheet.unanswered.map(label => html`<li>${name(label)}</li>`)}</ul></details>`}
      ${sheet.onDevice.length === 0 ? nothing : html`<p class="soft">${page.text('case.device-only')}: ${names(sheet.onDevice)}</p>`}`;
  }

  private written(answered: Answered, language: string): TemplateResult {
    return html`
      <h4>${name(answered.label)}</h4>
      ${answered.known ? nothing : html`<p class="soft">${this.page.text('case.unknown-question')}</p>`}
      ${answered.texts.map(text => foreignText(this.page, text, language))}`;
  }

  private story(hash: string, language: string, content: () => TemplateResult): TemplateResult {
    const { page } = this;
    const isOpen = this.opened.has(hash);
    const foreign = language !== page.data.language;
    return html`
      <p class="soft">${page.text('case.language', { language: page.language(language).name })}${isOpen ? nothing : html` · ${page.text('case.open-story-line')}`}</p>
      <button class="button second" aria-expanded=${isOpen} aria-controls="s-${hash}" @click=${() => this.toggle(hash)}>${page.text(isOpen ? 'case.hide-story' : 'case.open-story')}</button>
      <div id="s-${hash}" class="story">${isOpen ? html`${foreign ? html`<p class="notice">${page.text('case.no-translator')}</p>` : nothing}${content()}${this.translations(hash)}` : nothing}</div>`;
  }

  /** What colleagues or an interpreter made of it, beside the original. */
  private translations(hash: string): TemplateResult[] {
    const { page, view } = this;
    return (view.standing.translations.get(hash) ?? []).map(({ act, message }) => html`
      <div class="translation">
        <h4>${page.text('translation.beside', { language: page.language(act.language).name })} <span class="soft">${page.text(`translation.${act.by}`)}, ${name(view.messages.get(message.hash)?.author ?? '')}, <span class="num">${page.day(message.content.day)}</span> ${older(this, message.hash)}</span></h4>
        ${foreignText(page, act.text, act.language)}
      </div>`);
  }

  private remarks({ message }: MessageView): TemplateResult {
    const { page } = this;
    const { found } = this.view;
    const { kind, sealedBy, direction } = message.content;
    const warning = older(this, message.hash);
    return html`
      ${kind === 'report' && found.contested ? html`<p class="notice">${page.text(message === found.report ? 'case.contested-leads' : 'case.contested-other', { day: message.arrived })}</p>` : nothing}
      ${warning === '' ? nothing : html`<p class="notice">${warning}</p>`}
      ${direction === 'in' && sealedBy !== 'browser'
        ? html`<p class="notice">${page.text(sealedBy === 'server' ? 'case.sealed-by-server' : 'case.sealed-by-desk')} ${page.text('case.sealed-by-note')}</p>` : nothing}`;
  }

  private toggle(hash: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(hash)) opened.add(hash);
    this.opened = opened;
  }
}
