import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../element.ts';
import type { Page } from '../page.ts';
import { EVERYTHING, NOBODY, type Filter, type Row } from './filter.ts';

type Choice = readonly [value: string, words: string];

const STATES = ['open', 'new', 'received', 'waiting', 'answered', 'one-way', 'closed'] as const;

/** Search and filters of the inbox. What is chosen stays in the page; the server is asked nothing. */
export class DeskFilters extends DeskElement {
  static override properties = { page: { attribute: false }, rows: { attribute: false }, channels: { attribute: false }, filter: { attribute: false } };

  declare page: Page;
  declare rows: readonly Row[];
  /** Teams she reads. */
  declare channels: readonly { readonly id: string; readonly name: string }[];
  declare filter: Filter;

  override render(): TemplateResult {
    const { page, rows, channels, filter } = this;
    const colleagues = distinct(rows.filter(row => row.assignee !== '').map(row => [row.assignee, row.assigneeName] as const));
    return html`
      <search>
        <label class="small-label" for="desk-search">${page.text('search.label')}</label>
        <input class="field" id="desk-search" type="search" autocomplete="off" spellcheck="false" aria-describedby="desk-search-hint" .value=${filter.query} @input=${(event: Event) => this.narrow('query', event)}>
        <p class="hint" id="desk-search-hint">${page.text('search.hint')}</p>
        ${channels.length < 2 ? '' : this.select('channel', channels.map(({ id, name }) => [id, name]))}
        ${this.select('state', STATES.map(state => [state, page.text(`inbox.state.${state}`)]))}
        <details class="more-filters">
          <summary>${page.text('inbox.filter-more')}</summary>
          ${this.select('form', distinct(rows.map(row => [row.form, row.form])))}
          ${this.select('language', distinct(rows.map(row => [row.language, row.language])))}
          ${this.select('assignee', [[NOBODY, page.text('inbox.filter-nobody')], ...colleagues])}
          ${this.day('from')} ${this.day('to')}
        </details>
        <p class="actions"><button class="button second" ?disabled=${filter === EVERYTHING} @click=${() => this.clear()}>${page.text('inbox.filter-clear')}</button></p>
      </search>`;
  }

  /** Unfolds what it stands in: on a small screen the tools are folded away. */
  focusSearch(): void {
    const folded = this.closest('details');
    if (folded !== null) folded.open = true;
    this.querySelector<HTMLInputElement>('#desk-search')?.focus();
  }

  /** The button that was pressed has nothing left to do: the focus goes to where a new search begins. */
  private clear(): void {
    this.say('desk-narrow', EVERYTHING);
    this.focusSearch();
  }

  private select(part: keyof Filter, choices: readonly Choice[]): TemplateResult {
    const chosen = this.filter[part];
    return html`
      <label class="small-label" for="desk-${part}">${this.page.text(`inbox.filter-${part}`)}</label>
      <select class="field" id="desk-${part}" @change=${(event: Event) => this.narrow(part, event)}>
        <option value="" .selected=${chosen === ''}>${this.page.text('inbox.filter-all')}</option>
        ${choices.filter(([value]) => value !== '').map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
      </select>`;
  }

  private day(part: 'from' | 'to'): TemplateResult {
    return html`
      <label class="small-label" for="desk-${part}">${this.page.text(`inbox.filter-${part}`)}</label>
      <input class="field" id="desk-${part}" type="date" .value=${this.filter[part]} @change=${(event: Event) => this.narrow(part, event)}>`;
  }

  private narrow(part: keyof Filter, event: Event): void {
    this.say('desk-narrow', { ...this.filter, [part]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  }
}

function distinct(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices)].sort(([, a], [, b]) => a.localeCompare(b));
}
