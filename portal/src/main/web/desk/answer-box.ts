import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './answering.ts';
import { DeskElement } from './element.ts';
import type { Page } from './page.ts';
import { busy, live } from './text.ts';

/** The box for an answer. It owns no text: the draft does, and stays when another case is looked at. */
export class DeskAnswer extends DeskElement {
  static override properties = {
    page: { attribute: false }, draft: { attribute: false }, language: { attribute: false }, room: { attribute: false },
  };

  declare page: Page;
  declare draft: Draft;
  /** The language the reporter asked for or wrote in. */
  declare language: string;
  /** Share of an envelope that a text in a language takes. */
  declare room: (text: string, language: string) => number;

  override render(): TemplateResult {
    const { page, draft } = this;
    const language = draft.language ?? this.language;
    const sealed = draft.outgoing !== undefined;
    return html`
      <section class="answer" aria-labelledby="answer-heading">
        <h3 id="answer-heading">${page.text('answer.heading')}</h3>
        <label class="small-label" for="answer-language">${page.text('answer.language')}</label>
        <select class="field" id="answer-language" ?disabled=${sealed || draft.busy} @change=${this.choose}>
          ${page.data.languages.map(({ code, name }) => html`<option value=${code} lang=${code} .selected=${code === language}>${name}</option>`)}
        </select>
        <label class="small-label" for="answer-text">${page.text('answer.label')}</label>
        <p class="hint" id="answer-hint">${page.text('answer.hint')}</p>
        <textarea class="field" id="answer-text" rows="6" lang=${language} dir=${page.direction(language)} translate="no"
          aria-describedby="answer-hint answer-room" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
          ?readonly=${sealed || draft.busy} .value=${draft.text} @input=${this.type}></textarea>
        ${this.meter(language)}
        <div role="alert">${this.faultText() === '' ? nothing : html`<p class="fault">${this.faultText()}</p>`}</div>
        <p class="actions">
          <button class="button" aria-disabled=${busy(draft.busy)} @click=${() => this.say('desk-send', language)}>${page.text(sealed ? 'answer.again' : 'answer.send')}</button>
          ${sealed && !draft.busy ? html`<button class="button second" @click=${this.change}>${page.text('answer.change')}</button>` : nothing}
        </p>
        ${sealed && !draft.busy ? html`<p class="hint">${page.text('answer.change-line')}</p>` : nothing}
        ${live(draft.busy ? page.text('answer.seal-busy') : draft.sent ? page.text('answer.sent') : '')}
      </section>`;
  }

  focusText(): void {
    this.querySelector('textarea')?.focus();
  }

  private meter(language: string): TemplateResult {
    const used = this.draft.text === '' ? 0 : this.room(this.draft.text, language);
    const percent = Math.ceil(used * 100);
    return html`<p id="answer-room" class=${used > 1 ? 'fault' : 'hint'} role=${used > 1 ? 'alert' : nothing}>
      ${this.page.text(used > 1 ? 'answer.too-long' : 'answer.room', { percent })}</p>`;
  }

  private faultText(): string {
    const { fault } = this.draft;
    const kept = fault === 'error.network' || fault === 'error.session' || fault === 'error.server';
    if (fault === '' || fault === 'work.too-long') return '';
    return this.page.text(fault) + (kept ? ` ${this.page.text('answer.failed')}` : '');
  }

  private choose(event: Event): void {
    this.draft.language = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  private type(event: Event): void {
    this.draft.text = (event.target as HTMLTextAreaElement).value;
    this.draft.sent = false;
    this.draft.fault = '';
    this.requestUpdate();
  }

  private change(): void {
    this.draft.unseal();
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusText());
  }
}
