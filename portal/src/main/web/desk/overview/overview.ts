import { html, nothing, type TemplateResult } from 'lit';
import { type Api, Problem } from '../api.ts';
import { DeskElement } from '../element.ts';
import type { Page } from '../page.ts';
import { name } from '../text.ts';

/** A team as the server can know it: numbers and days of what nobody fetched. */
export interface TeamWaiting {
  readonly channel: string;
  readonly waiting: number;
  /** Days since the oldest of them came. */
  readonly longest: number;
  /** The last and the next promised reading day, or the empty string. */
  readonly last: string;
  readonly next: string;
}

/** What a colleague did on a day: an act and a row, no content. */
export interface Noted {
  readonly day: string;
  readonly account: string;
  readonly act: string;
  readonly case: string;
}

/** For a team lead: whether somebody reads, and what staff did. Nothing here comes out of a case. */
export class DeskOverview extends DeskElement {
  static override properties = { page: { attribute: false }, api: { attribute: false }, teams: { state: true }, acts: { state: true }, fault: { state: true } };

  declare page: Page;
  declare api: Pick<Api, 'overview' | 'acts'>;
  declare teams: readonly TeamWaiting[] | undefined;
  declare acts: readonly Noted[];
  declare fault: string;

  constructor() {
    super();
    this.acts = [];
    this.fault = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetch();
  }

  async fetch(): Promise<void> {
    try {
      [this.teams, this.acts] = await Promise.all([this.api.overview(), this.api.acts()]);
      this.fault = '';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.fault = error.status === 0 ? 'error.network' : error.status === 401 ? 'error.session' : 'error.server';
    }
  }

  override render(): TemplateResult {
    const { page } = this;
    return html`
      <div class="overview">
        <h2 id="overview-heading" tabindex="-1">${page.text('overview.heading')}</h2>
        <p class="hint">${page.text('overview.line')}</p>
        <div role="alert">${this.fault === '' ? nothing : html`<p class="fault">${page.text(this.fault)}</p>`}</div>
        <p class="actions"><button class="button second" @click=${() => void this.fetch()}>${page.text('overview.again')}</button></p>
        ${this.teams === undefined ? nothing : html`${this.table(this.teams)} ${this.log()}`}
      </div>`;
  }

  private table(teams: readonly TeamWaiting[]): TemplateResult {
    const { page } = this;
    const columns = ['team', 'waiting', 'longest', 'last', 'next'];
    return html`
      <div class="scroll" tabindex="0" role="region" aria-labelledby="overview-heading"><table>
        <thead><tr>${columns.map(column => html`<th scope="col">${page.text(`overview.${column}`)}</th>`)}</tr></thead>
        <tbody>${teams.map(team => html`
          <tr><th scope="row">${page.channel(team.channel)}</th><td class="num">${team.waiting}</td><td class="num">${team.waiting === 0 ? '–' : team.longest}</td>
            <td class="num">${page.day(team.last) || page.text('overview.unknown')}</td><td class="num">${page.day(team.next) || page.text('overview.unknown')}</td></tr>`)}</tbody>
      </table></div>`;
  }

  private log(): TemplateResult {
    const { page } = this;
    return html`
      <h3 id="acts-heading">${page.text('overview.acts')}</h3>
      <p class="hint">${page.text('overview.acts-line')}</p>
      ${this.acts.length === 0 ? html`<p class="soft">${page.text('overview.no-acts')}</p>` : html`
        <div class="scroll" tabindex="0" role="region" aria-labelledby="acts-heading"><table>
          <thead><tr>${['day', 'account', 'act', 'case'].map(column => html`<th scope="col">${page.text(`overview.${column}`)}</th>`)}</tr></thead>
          <tbody>${this.acts.map(entry => html`<tr><td class="num">${page.day(entry.day)}</td><td>${name(entry.account)}</td><td>${page.text(`overview.act.${entry.act}`)}</td><td class="num">${entry.case || '–'}</td></tr>`)}</tbody>
        </table></div>`}`;
  }
}
