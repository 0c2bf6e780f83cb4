import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween } from './days.ts';
import type { DeskCase } from './case-pane.ts';
import { DeskElement } from './element.ts';
import { EVERYTHING, type Filter, type Row, filtered } from './inbox/filter.ts';
import type { DeskFilters } from './inbox/filters.ts';
import type { DeskList } from './inbox/list.ts';
import type { Command } from './keys.ts';
import type { Page } from './page.ts';
import { takeDown } from './taking/take-down.ts';
import { busy, live, name } from './text.ts';
import type { Work } from './work.ts';

/** From this width the panes stand beside each other, as in bench.css. */
const WIDE = '(min-width: 60rem)';

/** The three panes: channels and filter, list, case. On a small screen an open case takes the place of the list. */
export class DeskBench extends DeskElement {
  static override properties = { page: { attribute: false }, work: { attribute: false }, filter: { state: true }, leading: { state: true }, spoken: { state: true } };

  declare page: Page;
  declare work: Work;
  declare filter: Filter;
  /** The overview of a team lead stands where the list stands. */
  declare leading: boolean;
  /** Language of whoever a care worker takes something down for. */
  declare spoken: string;
  private readonly wide = matchMedia(WIDE);
  private last: { readonly of: readonly Row[]; readonly filter: Filter; readonly list: readonly Row[] } | undefined;

  constructor() {
    super();
    this.filter = EVERYTHING;
    this.leading = false;
    this.spoken = 'nl';
    this.addEventListener('desk-open', event => void this.openCase((event as CustomEvent<string>).detail));
    this.addEventListener('desk-narrow', event => { this.filter = (event as CustomEvent<Filter>).detail; });
    this.addEventListener('desk-leave', () => this.leave());
    this.addEventListener('desk-send', event => void this.send((event as CustomEvent<string>).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.wide.addEventListener('change', this.widened);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.wide.removeEventListener('change', this.widened);
  }

  override firstUpdated(): void {
    this.leading = this.work.session.leads && !this.work.session.readsAny;
    this.querySelector<HTMLElement>('#desk-heading')?.focus();
  }

  /** Draws again what `work` holds; the parts below compare by value, so they are asked too. */
  redraw(): void {
    this.requestUpdate();
    this.querySelector<DeskCase>('desk-case')?.redraw();
  }

  obey(command: Command): void {
    const list = this.querySelector<DeskList>('desk-list');
    switch (command) {
      case 'next': return list?.move(1);
      case 'previous': return list?.move(-1);
      case 'open': return list?.openFocused();
      case 'reply': return this.querySelector<DeskCase>('desk-case')?.focusAnswer();
      case 'note': return this.querySelector<DeskCase>('desk-case')?.unfold('note');
      case 'search': return this.querySelector<DeskFilters>('desk-filters')?.focusSearch();
      case 'close': return this.leave();
      case 'help': return undefined;
    }
  }

  override render(): TemplateResult {
    const { work } = this;
    return html`
      <div class="bench ${work.view === undefined ? '' : 'with-case'}">
        <section class="pane side" aria-labelledby="desk-heading">${this.side()}</section>
        ${this.leading ? html`<section class="pane list"><desk-overview .page=${this.page} .api=${work.api}></desk-overview></section>` : this.inbox()}
        <section class="pane case" aria-label=${this.page.text('case.pane')}>
          ${work.view === undefined ? html`<p class="soft" role="status">${this.page.text(work.gone ? 'case.deleted' : 'case.select')}</p>` : html`<desk-case .page=${this.page} .work=${work}></desk-case>`}
        </section>
      </div>`;
  }

  private inbox(): TemplateResult {
    const { work } = this;
    return html`
      <section class="pane list" aria-labelledby="list-heading">
        <h2 id="list-heading">${this.page.text('inbox.heading')}</h2>
        <div role="alert">${work.fault === '' ? nothing : html`<p class="notice">${this.page.text(work.fault)}
          ${work.fault === 'error.session' ? html`<button class="button second" @click=${() => this.say('desk-session-over')}>${this.page.text('login.heading')}</button>` : nothing}</p>`}</div>
        ${this.progress()}
        <desk-list .page=${this.page} .rows=${this.listed(work.rows)} .open=${work.view?.found.key ?? ''} .damage=${work.damage} .later=${work.later} .narrowed=${work.rows.length > 0}></desk-list>
      </section>`;
  }

  /** The same array while rows and filter are the same: then the list is not drawn again for each message that is opened. */
  private listed(rows: readonly Row[]): readonly Row[] {
    if (this.last?.of !== rows || this.last.filter !== this.filter) this.last = { of: rows, filter: this.filter, list: filtered(rows, this.filter) };
    return this.last.list;
  }

  private readonly widened = (): void => this.requestUpdate();

  /** On a small screen the tools fold away, so that the first case stands on the first screen. */
  private side(): TemplateResult {
    const { page, work } = this;
    const narrowed = this.filter === EVERYTHING ? '' : page.text('inbox.tools-narrowed');
    const refresh = html`<button class="button second" ?disabled=${!work.session.readsAny} aria-disabled=${busy(work.busy)} @click=${() => void work.refresh()}>${page.text('inbox.refresh')}</button>`;
    return html`
      ${this.aboutHer()}
      ${this.wide.matches ? this.tools(refresh) : html`
        <p class="side-actions">${refresh}</p>
        <details class="side-tools"><summary>${page.text('inbox.tools')} ${narrowed}</summary>${this.tools(nothing)}</details>`}`;
  }

  private aboutHer(): TemplateResult {
    const { page, work } = this;
    const expires = work.session.trust.current.expires;
    return html`
      <h1 id="desk-heading" tabindex="-1">${page.text('heading')}</h1>
      <p class="soft">${name(work.session.member.name)}</p>
      ${!work.session.readsAny && !work.session.leads ? html`<p class="notice">${page.text('directory.not-reader')}</p>` : nothing}
      ${daysBetween(work.today, expires) <= 14 ? html`<p class="notice">${page.text('directory.expires', { day: expires })}</p>` : nothing}`;
  }

  /** @param refresh the button that fetches, where it does not stand by itself */
  private tools(refresh: TemplateResult | typeof nothing): TemplateResult {
    const { page, work } = this;
    const channels = page.data.channels.filter(channel => work.session.reads(channel.id));
    return html`
      ${this.leading ? nothing : html`<desk-filters .page=${page} .rows=${work.rows} .channels=${channels} .filter=${this.filter}></desk-filters>`}
      ${work.session.readsAny ? takeDown(page, this.spoken, language => { this.spoken = language; }) : nothing}
      <p class="side-actions">
        ${work.session.leads && work.session.readsAny ? html`<button class="button second" @click=${() => { this.leading = !this.leading; }}>${page.text(this.leading ? 'inbox.heading' : 'overview.heading')}</button>` : nothing}
        ${refresh}
        <button class="button second" @click=${() => this.say('desk-help')}>${page.text('help.heading')}</button>
        <button class="button second" @click=${() => this.say('desk-lock')}>${page.text('lock')}</button>
        <button class="button second" @click=${() => this.say('desk-logout')}>${page.text('logout')}</button>
      </p>`;
  }

  private progress(): TemplateResult {
    const { work, page } = this;
    const text = page.text('inbox.progress', { done: work.done, all: work.all });
    const opening = work.busy && work.all > 0;
    return html`
      ${opening ? html`<p><progress max=${work.all} value=${work.done} aria-label=${page.text('inbox.heading')}></progress> <span class="soft">${text}</span></p>` : nothing}
      <div class="unseen">${live(work.busy ? '' : text)}</div>`;
  }

  private async openCase(key: string): Promise<void> {
    await this.work.open(key);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#case-heading')?.focus();
  }

  private async send(language: string): Promise<void> {
    const { view } = this.work;
    if (view === undefined) return;
    await this.work.reply(view.found, language);
    const draft = this.work.draft(view.found, 'reply');
    if (draft.fault === 'error.session') this.say('desk-session-over');
  }

  /** Escape: out of a field first, then out of the case. */
  private leave(): void {
    const field = document.activeElement;
    if (field instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(field.tagName)) return field.blur();
    const list = this.querySelector<DeskList>('desk-list');
    list?.focusOpen();
    this.work.close();
  }
}
