import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../element.ts';
import { type Row, isWaiting } from './filter.ts';
import type { Page } from '../page.ts';
import { name } from '../text.ts';

/** Rows at first, and more at a time. */
const ROWS = 200;

/** What did not open or did not pass the checks, counted by refusal code. */
export type Damage = ReadonlyMap<string, number>;

/** The list of cases: one row each, the case name is the button that opens it. */
export class DeskList extends DeskElement {
  static override properties = {
    page: { attribute: false }, rows: { attribute: false }, open: { attribute: false }, damage: { attribute: false }, later: { attribute: false },
    narrowed: { attribute: false }, shown: { state: true },
  };

  declare page: Page;
  declare rows: readonly Row[];
  declare open: string;
  declare damage: Damage;
  /** Messages that could not be checked now, because the network failed. */
  declare later: number;
  /** Whether there are cases that the filter leaves out. */
  declare narrowed: boolean;
  /** Rows in the page: a table of thousands is slow to draw, and nobody reads it. */
  declare shown: number;

  constructor() {
    super();
    this.shown = ROWS;
  }

  override render(): TemplateResult {
    const { page } = this;
    const columns = ['case', 'category', 'language', 'waiting', 'state', 'day', 'keep-until'];
    return html`
      ${this.rows.length === 0 ? html`<p class="soft">${page.text(this.narrowed ? 'inbox.none-found' : 'inbox.empty')}</p>` : html`
        <div class="scroll"><table class="cases">
          <caption class="unseen">${page.text('inbox.heading')}</caption>
          <thead><tr>${columns.map(column => html`<th scope="col" class="col-${column}">${page.text(`inbox.column.${column}`)}</th>`)}</tr></thead>
          <tbody>${repeat(this.rows.slice(0, this.shown), row => row.found.key, row => this.row(row))}</tbody>
        </table></div>
        ${this.rest()}`}
      ${this.collected()}`;
  }

  /** Moves the focus by `step` rows, from the focused one or else the open one; wraps at neither end. */
  move(step: 1 | -1): void {
    const buttons = [...this.querySelectorAll<HTMLButtonElement>('button.case-name')];
    const focused = buttons.findIndex(button => button === document.activeElement);
    const from = focused >= 0 ? focused : this.rows.findIndex(row => row.found.key === this.open);
    const to = from < 0 ? 0 : Math.min(buttons.length - 1, Math.max(0, from + step));
    buttons[to]?.focus();
  }

  /** Opens the focused row, or the first when nothing is open. */
  openFocused(): void {
    const focused = [...this.querySelectorAll<HTMLButtonElement>('button.case-name')].find(button => button === document.activeElement);
    if (focused !== undefined) focused.click();
    else if (this.open === '' && this.rows[0] !== undefined) this.say('desk-open', this.rows[0].found.key);
  }

  focusOpen(): void {
    this.querySelector<HTMLButtonElement>('button.case-name[aria-current]')?.focus();
  }

  private rest(): TemplateResult | typeof nothing {
    const all = this.rows.length;
    if (all <= this.shown) return nothing;
    return html`<p class="actions"><span class="soft">${this.page.text('inbox.shown', { shown: this.shown, all })}</span>
      <button class="button second" @click=${() => { this.shown += ROWS; }}>${this.page.text('inbox.more')}</button></p>`;
  }

  private row(row: Row): TemplateResult {
    const { page } = this;
    const isOpen = row.found.key === this.open;
    return html`
      <tr class=${isOpen ? 'open' : ''}>
        <th scope="row" class="col-case">
          <button class="case-name" aria-current=${isOpen ? 'true' : nothing} @click=${() => this.say('desk-open', row.found.key)}>${row.name}</button>
          <span class="soft">${page.data.channels.length > 1 ? html`<span class="channel">${row.channel} · </span>` : nothing}${name(row.form)}<span class="language"> · ${name(row.language)}</span>${row.assignee === '' ? nothing : html` · ${name(row.assigneeName)}`}</span>
        </th>
        <td class="col-category">${row.category.length === 0 ? '–' : row.category.map((text, i) => [i === 0 ? '' : ', ', name(text)])}</td>
        <td class="col-language">${name(row.language)}</td>
        <td class="col-waiting num">${isWaiting(row) ? row.found.waiting : '–'}</td>
        <td class="col-state"><span class="state state-${row.state}">${page.text(`inbox.state.${row.state}`)}</span>${row.urgent ? html` <strong class="mark">${page.text('inbox.urgent')}</strong>` : nothing}</td>
        <td class="col-day num">${page.shortDay(row.arrived)}</td>
        <td class="col-keep-until num">${page.shortDay(row.until)}</td>
      </tr>`;
  }

  private collected(): TemplateResult {
    const { page } = this;
    const count = [...this.damage.values()].reduce((sum, n) => sum + n, 0);
    return html`
      ${count === 0 ? nothing : html`<details class="damage"><summary>${page.text('inbox.failed', { count })}</summary>
        <ul>${[...this.damage].map(([code, n]) => html`<li>${page.text(`damage.${code}`)}: <span class="num">${n}</span></li>`)}</ul></details>`}
      ${this.later === 0 ? nothing : html`<p class="notice">${page.text('inbox.later', { count: this.later })}</p>`}`;
  }
}
