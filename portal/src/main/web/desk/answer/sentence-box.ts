import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Draft } from '../answering.ts';
import { DeskElement } from '../element.ts';
import type { Page } from '../page.ts';
import { busy, live } from '../text.ts';
import { type Chosen, type Need, type Sentence, complete, composed, offered, spoken } from './sentences.ts';

/** What was put together, for the desk to seal. */
export interface ReadySentences {
  readonly text: string;
  readonly ids: readonly string[];
  readonly language: string;
}

/** Ready sentences: shown in the care worker's language, sent in the reporter's. */
export class DeskSentences extends DeskElement {
  static override properties = { page: { attribute: false }, draft: { attribute: false }, language: { attribute: false }, key: { attribute: false }, chosen: { state: true }, incomplete: { state: true } };

  declare page: Page;
  declare draft: Draft;
  /** The language the reporter asked for or wrote in. */
  declare language: string;
  /** The case; what was chosen for one is not sent to another. */
  declare key: string;
  declare chosen: readonly Chosen[];
  declare incomplete: boolean;

  constructor() {
    super();
    this.chosen = [];
    this.incomplete = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('key') && changed.get('key') !== undefined) this.clear();
  }

  override render(): TemplateResult {
    const { page } = this;
    const sentences = offered(page.data.sentences, this.language);
    if (sentences.length === 0) return html`<p class="hint">${page.text('sentences.none', { language: page.language(this.language).name })}</p>`;
    const groups = [...new Set(sentences.map(({ group }) => group))];
    return html`
      <details class="sentences">
        <summary>${page.text('sentences.heading')}</summary>
        <p class="hint">${page.text('sentences.hint', { language: page.language(this.language).name })}</p>
        ${groups.map(group => html`<fieldset><legend>${page.text(`sentences.group.${group}`)}</legend>
          ${sentences.filter(sentence => sentence.group === group).map(sentence => this.one(sentence))}</fieldset>`)}
        ${this.preview()}
      </details>`;
  }

  private one(sentence: Sentence): TemplateResult {
    const chosen = this.chosen.find(each => each.sentence.id === sentence.id);
    const locked = this.draft.busy || this.draft.outgoing !== undefined;
    return html`
      <label class="check"><input type="checkbox" .checked=${chosen !== undefined} ?disabled=${locked} @change=${() => this.toggle(sentence)}>
        <span>${spoken(chosen ?? { sentence, values: {} }, this.page.data.language)}</span></label>
      ${chosen === undefined ? nothing : sentence.needs.map(need => this.gap(chosen, need, locked))}`;
  }

  private gap({ sentence, values }: Chosen, need: Need, locked: boolean): TemplateResult {
    const id = `gap-${sentence.id}-${need}`;
    const type = need === 'day' ? 'date' : need === 'time' ? 'time' : 'text';
    return html`
      <label class="small-label" for=${id}>${this.page.text(`sentences.need.${need}`)}</label>
      <input class="field" id=${id} type=${type} maxlength="80" autocomplete="off" spellcheck="false" ?disabled=${locked} .value=${values[need] ?? ''}
        @input=${(event: Event) => this.fill(sentence, need, (event.target as HTMLInputElement).value)}>`;
  }

  private preview(): TemplateResult {
    const { page, draft, language } = this;
    const text = composed(this.chosen, language);
    const sealed = draft.outgoing !== undefined;
    const kept = sealed && !draft.busy;
    return html`
      ${text === '' ? nothing : html`<h4>${page.text('sentences.preview')}</h4>
        <p class="foreign" lang=${language} dir=${page.direction(language)} translate="no">${text}</p>`}
      <div role="alert">${this.fault() === '' ? nothing : html`<p class="fault">${this.fault()}</p>`}</div>
      <p class="actions">
        <button class="button" aria-disabled=${busy(draft.busy || this.nothing)} @click=${() => this.send()}>${page.text(sealed ? 'answer.again' : 'sentences.send')}</button>
        ${kept ? html`<button class="button second" @click=${() => this.change()}>${page.text('sentences.change')}</button>` : nothing}
      </p>
      ${kept ? html`<p class="hint">${page.text('sentences.change-line')}</p>` : nothing}
      ${live(draft.busy ? page.text('answer.seal-busy') : draft.sent ? page.text('answer.sent') : '')}`;
  }

  private fault(): string {
    if (this.incomplete) return this.page.text('sentences.incomplete');
    const { fault } = this.draft;
    return fault === '' ? '' : this.page.text(fault);
  }

  /** Nothing is chosen and nothing sealed waits. What was sealed for a case waits there, also when another was looked at. */
  private get nothing(): boolean {
    return this.chosen.length === 0 && this.draft.outgoing === undefined;
  }

  /** Lets other sentences be chosen. What was sealed may have arrived all the same. */
  private change(): void {
    this.draft.unseal();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sentences input')?.focus());
  }

  private toggle(sentence: Sentence): void {
    const kept = this.chosen.filter(each => each.sentence.id !== sentence.id);
    this.chosen = kept.length < this.chosen.length ? kept : [...this.chosen, { sentence, values: {} }];
    this.touched();
  }

  private fill(sentence: Sentence, need: Need, value: string): void {
    this.chosen = this.chosen.map(each => (each.sentence.id === sentence.id ? { sentence, values: { ...each.values, [need]: value } } : each));
    this.touched();
  }

  private touched(): void {
    this.incomplete = false;
    this.draft.sent = false;
    this.draft.fault = '';
  }

  private send(): void {
    if (this.draft.busy || this.nothing) return;
    this.incomplete = this.draft.outgoing === undefined && !complete(this.chosen);
    if (this.incomplete) return;
    const ready: ReadySentences = { text: composed(this.chosen, this.language), ids: this.chosen.map(({ sentence }) => sentence.id), language: this.language };
    this.say('desk-send-sentences', ready);
  }

  /** After an answer went out the next one starts empty. */
  clear(): void {
    this.chosen = [];
  }
}
