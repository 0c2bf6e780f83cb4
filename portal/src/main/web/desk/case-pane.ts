import { html, nothing, type TemplateResult } from 'lit';
import type { DeskAnswer } from './answer-box.ts';
import type { DeskSentences, ReadySentences } from './answer/sentence-box.ts';
import type { Case } from './cases.ts';
import { assigned, assignment } from './casework/assignment.ts';
import type { Casework } from './casework/casework.ts';
import { unfold } from './casework/fields.ts';
import { notes } from './casework/notes.ts';
import type { Pane, Printout } from './casework/pane.ts';
import type { Slip, SlipFault, Step } from './casework/slip.ts';
import { stands, state } from './casework/state.ts';
import { tasks } from './casework/tasks.ts';
import { draftLine, draftOffer } from './drafting/offer.ts';
import { DeskElement } from './element.ts';
import { exporting } from './exporting/exporting.ts';
import { printout } from './exporting/printout.ts';
import { facts } from './facts.ts';
import { handover, received } from './handover/handover.ts';
import { interpreting } from './interpreting/interpreting.ts';
import { keeping, reminders } from './keeping/keeping.ts';
import type { Page } from './page.ts';
import { unacknowledged } from './reply.ts';
import { busy, live, name } from './text.ts';
import { TRIAGE, categories, category, clock, indicated, indication } from './triage/triage.ts';
import type { CaseView } from './view.ts';
import type { Work } from './work.ts';

/** The clock of a very strong indication is drawn again so often, in milliseconds. */
const TICK_MS = 30_000;

/** The open case: what it is about and where it stands, then the conversation, then the work on it. */
export class DeskCase extends DeskElement implements Pane {
  static override properties = { page: { attribute: false }, work: { attribute: false }, printing: { state: true } };

  declare page: Page;
  declare work: Work;
  declare printing: Printout | undefined;
  private timer = 0;
  /** Where the focus was before this was drawn: a part of the work, the case, or elsewhere. */
  private place = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => {
      if (this.work.view?.standing.clock !== undefined) this.requestUpdate();
    }, TICK_MS);
    window.addEventListener('afterprint', this.printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    window.removeEventListener('afterprint', this.printed);
  }

  override willUpdate(): void {
    const at = document.activeElement;
    this.place = at !== null && this.contains(at) ? at.closest('details.work')?.id ?? 'case-heading' : '';
  }

  /** A button that has done its work may be gone; whoever pressed it goes on from the part it stood in. */
  override updated(): void {
    if (this.place === '' || this.contains(document.activeElement)) return;
    this.querySelector<HTMLElement>(this.place === 'case-heading' ? '#case-heading' : `#${this.place} > summary`)?.focus({ preventScroll: true });
  }

  get view(): CaseView {
    return this.work.view!;
  }

  get casework(): Casework {
    return this.work.casework;
  }

  get until(): string {
    return this.work.until(this.view.found);
  }

  redraw(): void {
    this.requestUpdate();
    this.querySelector<DeskAnswer>('desk-answer')?.requestUpdate();
    this.querySelector<DeskSentences>('desk-sentences')?.requestUpdate();
  }

  unfold(part: string): void {
    unfold(this, part);
  }

  async send(slip: Slip, make: () => readonly Step[] | SlipFault): Promise<void> {
    const pressed = document.activeElement;
    const sending = slip.deliver(make);
    this.redraw();
    await sending;
    this.redraw();
    await this.updateComplete;
    // A button that waits is disabled and loses the focus; who works with keys goes on where she was.
    if (document.activeElement === document.body && pressed instanceof HTMLElement) pressed.focus();
    if (slip.fault === 'error.session') this.say('desk-session-over');
  }

  print(what: Printout): void {
    this.printing = what;
    void this.updateComplete.then(() => window.print());
  }

  focusAnswer(): void {
    this.querySelector<DeskAnswer>('desk-answer')?.focusText();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.work.view === undefined) return nothing;
    const { page, view } = this;
    const { found } = view;
    const mine = this.work.session.reads(found.channel);
    return html`
      <header class="case-head">
        <h2 id="case-heading" tabindex="-1">${page.text('case.heading', { name: view.name })} ${page.data.demo ? html`<span class="mark">${page.text('demo-mark')}</span>` : nothing}</h2>
        <button class="button second" @click=${() => this.say('desk-leave')}>${page.text('case.close')}</button>
        <p>${page.channel(found.channel)} · ${name(view.form)} · ${page.text('case.language', { language: page.language(found.language).name })}</p>
        ${view.subject.length === 0 ? nothing : html`<p><strong>${page.text('case.category')}:</strong> ${view.subject.map((text, i) => [i === 0 ? '' : ', ', name(text)])}</p>`}
        ${mine ? this.standing() : nothing}
      </header>
      ${received(this)}
      ${mine ? html`${reminders(this)}${clock(this)}` : nothing}
      <div class="case-body">
        ${facts(page, view, this.until)}
        <div class="talk">
          <desk-conversation .page=${page} .view=${view}></desk-conversation>
          ${this.answering(found)}
          ${mine && found.row !== undefined ? this.parts() : nothing}
        </div>
      </div>
      ${this.printing === undefined ? nothing : printout(this, this.printing)}`;
  }

  /** Where the case stands, in one row of buttons that lead to the part that says more. */
  private standing(): TemplateResult {
    const { page, view } = this;
    const open = view.standing.tasks.filter(({ done }) => done === undefined);
    const marks: (readonly [string, unknown])[] = [
      ['state', stands(this)], ['assign', assigned(this)],
      ['task', open.length === 0 ? page.text('task.none') : page.text('task.count', { count: open.length, day: open[0]!.task.act.day })],
      ...(view.found.channel === TRIAGE ? [['category', categories(this)], ['indication', indicated(this)]] as const : []),
    ];
    return html`<ul class="standing" aria-label=${page.text('work.standing')}>${marks.map(([part, words]) => html`
      <li><button class="mark-button" @click=${() => this.unfold(part)}><span class="soft">${page.text(`${part}.heading`)}</span> ${words}</button></li>`)}</ul>`;
  }

  private parts(): TemplateResult {
    const triage = this.view.found.channel === TRIAGE;
    return html`
      <section class="parts" aria-labelledby="work-heading">
        <h3 id="work-heading">${this.page.text('work.heading')}</h3>
        <p class="hint">${this.page.text('work.line')}</p>
        ${notes(this)} ${tasks(this)} ${assignment(this)} ${state(this)}
        ${triage ? [category(this), indication(this)] : nothing}
        ${handover(this)} ${keeping(this)} ${interpreting(this)} ${exporting(this)}
      </section>`;
  }

  private answering(found: Case): TemplateResult | typeof nothing {
    const { page, work, view } = this;
    if (found.handed !== undefined) return nothing;
    if (found.mailbox === undefined) return html`<p class="notice">${page.text(found.row === undefined ? 'case.deleted' : 'case.no-reply')}</p>`;
    if (!work.session.reads(found.channel)) return html`<p class="notice">${page.text('directory.not-reader')}</p>`;
    const draft = work.draft(found, 'reply');
    const typed = () => work.drafting.typed(found, { text: draft.text, language: draft.language ?? view.answerLanguage });
    return html`
      ${this.acknowledging(found)}
      <desk-sentences .page=${page} .draft=${work.draft(found, 'sentences')} .language=${view.answerLanguage} .key=${found.key}
        @desk-send-sentences=${(event: CustomEvent<ReadySentences>) => void this.sendSentences(found, event.detail)}></desk-sentences>
      <p class="soft">${page.text('case.answer-language', { language: page.language(view.answerLanguage).name })}</p>
      ${draftOffer(page, work.drafting, found, draft, () => this.redraw())}
      <div @input=${typed} @change=${typed}>
        <desk-answer .page=${page} .draft=${draft} .language=${view.answerLanguage}
          .room=${(text: string, language: string) => work.room(found, text, language)}></desk-answer>
      </div>
      ${draftLine(page, work.drafting, found)}`;
  }

  private async sendSentences(found: Case, ready: ReadySentences): Promise<void> {
    if (await this.work.sentences(found, ready)) this.querySelector<DeskSentences>('desk-sentences')?.clear();
    if (this.work.draft(found, 'sentences').fault === 'error.session') this.say('desk-session-over');
  }

  private acknowledging(found: Case): TemplateResult {
    const { page, work } = this;
    const draft = work.draft(found, 'acknowledgement');
    const open = unacknowledged(found).length > 0;
    return html`
      <div class="acknowledging">
        ${open ? html`<p class="hint">${page.text('acknowledge-line')}</p>
          <button class="button second" aria-disabled=${busy(draft.busy)} @click=${() => void work.acknowledge(found)}>${page.text('acknowledge')}</button>` : nothing}
        <div role="alert">${draft.fault === '' ? nothing : html`<p class="fault">${page.text(draft.fault)}</p>`}</div>
        ${live(draft.sent ? page.text('acknowledged') : '')}
      </div>`;
  }

  private readonly printed = (): void => {
    this.printing = undefined;
  };
}
