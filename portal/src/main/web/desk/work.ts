import { Refused, openAtDesk, type Entropy } from '../../../../../crypto/src/main/ts/index.ts';
import type { ReadySentences } from './answer/sentence-box.ts';
import { type Api, Problem } from './api.ts';
import { Answering, Draft } from './answering.ts';
import { type Case, groupCases, rowsOf } from './cases.ts';
import { Casework } from './casework/casework.ts';
import { check } from './checks.ts';
import { type Clock, today } from './days.ts';
import { DraftKeeper, type Timer } from './drafting/keeper.ts';
import type { Row } from './inbox/filter.ts';
import { Forms } from './forms.ts';
import { Inbox } from './inbox/fetching.ts';
import type { Damage } from './inbox/list.ts';
import { Recall } from './inbox/recall.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';
import { roomUsed } from './reply.ts';
import type { Session } from './session.ts';
import { type CaseView, rowOf, viewOf } from './view.ts';

export interface WorkParts {
  readonly session: Session;
  readonly api: Api;
  readonly page: Page;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly timer: Timer;
  readonly pause: () => Promise<void>;
  /** Something that is shown has changed. */
  readonly changed: () => void;
}

/** Why fetching failed, as a text key. */
export type WorkFault = '' | 'error.network' | 'error.session' | 'error.server';

/** Opened messages after which the list is made again; then after half as many as there are, so that a long list costs no more than its length. */
const SHOW_AFTER = 32;
/** Opened messages after which the progress is drawn again: drawing costs as much as opening. */
const TELL_EVERY = 8;

/** Cases whose rows are made at one go. */
const SLICE = 500;

/** An open desk: everything that was opened on this device, until it is dropped. */
export class Work {
  rows: readonly Row[] = [];
  damage: Damage = new Map();
  done = 0;
  all = 0;
  busy = false;
  fault: WorkFault = '';
  view: CaseView | undefined;
  /** The case that was open is no longer in the list. */
  gone = false;
  /** The directory no longer verifies: nothing may be opened or sent. */
  refusedDirectory = false;

  readonly casework: Casework;
  readonly drafting: DraftKeeper;
  private readonly inbox: Inbox;
  private readonly recall: Recall;
  private readonly forms: Forms;
  private readonly answering: Answering;
  private readonly drafts = new Map<string, Draft>();
  /** The index of earlier visits was asked for. */
  private visited = false;
  private showing = 0;
  private viewing = 0;
  private dropped = false;

  constructor(private readonly parts: WorkParts) {
    const { session, api, clock, entropy, pause, page, timer, changed } = parts;
    this.forms = new Forms(api, page.data.language);
    this.inbox = new Inbox({ source: api, pause, open: (envelope, hint) => openAtDesk(envelope, session.opening, hint), check: (opened, place) => check(opened, place, session.trust) });
    const sent = (id: string, message: Message): void => {
      this.inbox.add(id, message);
      void this.show();
    };
    this.answering = new Answering({ session, clock, entropy, post: (row, envelope) => api.reply(row, envelope), sent });
    this.casework = new Casework({
      session, api, clock, entropy, sent, language: page.data.language, current: found => this.current(found), refresh: () => this.refresh(),
    });
    this.drafting = new DraftKeeper({ session, api, clock, timer, entropy, changed });
    this.recall = new Recall(api, session, entropy, pause);
  }

  get later(): number {
    return this.inbox.later;
  }

  get session(): Session {
    return this.parts.session;
  }

  get api(): Api {
    return this.parts.api;
  }

  get today(): string {
    return today(this.parts.clock);
  }

  /** Day until which the server keeps the whole of it, or the empty string. */
  until(found: Case): string {
    return rowsOf(found).map(row => this.inbox.until(row)).filter(day => day !== '').sort()[0] ?? '';
  }

  /** Fetches what is new and opens it; shows the list as it grows. */
  async refresh(): Promise<void> {
    if (this.busy || !this.parts.session.readsAny) return;
    this.busy = true;
    this.fault = '';
    let news = 0;
    try {
      const recalled = this.visited ? Promise.resolve(new Map()) : this.recall.entries();
      await this.parts.session.trust.renew();
      news = await this.inbox.refresh(this.progress(), recalled);
      this.visited = true;
    } catch (error) {
      if (error instanceof Refused) this.refusedDirectory = true;
      else this.fault = faultOf(error);
    } finally {
      this.busy = false;
      await this.show();
    }
    if (news > 0) void this.keepIndex();
  }

  /** Shows the list at once when it is known from an earlier visit, and as it grows. */
  private progress(): (done: number, all: number) => void {
    let next = SHOW_AFTER;
    return (done, all) => {
      this.done = done;
      this.all = all;
      if (done === 0) void this.show();
      if (done >= next) {
        next = done + Math.max(SHOW_AFTER, done / 2);
        void this.show();
      }
      if (done % TELL_EVERY === 0 || done === all) this.parts.changed();
    };
  }

  private async keepIndex(): Promise<void> {
    const entries = this.inbox.entries;
    const structures = await this.forms.structures([...entries.values()].map(({ message }) => message.content.questionnaire.structure));
    if (!this.dropped) await this.recall.keep(entries, structures);
  }

  /** @param key of the case */
  async open(key: string): Promise<void> {
    if (!await this.completed(key)) return;
    const found = this.rows.find(row => row.found.key === key)?.found;
    const turn = ++this.viewing;
    this.gone = false;
    if (found === undefined) {
      this.view = undefined;
      return;
    }
    try {
      const view = await viewOf(found, this.viewParts);
      if (turn === this.viewing && !this.dropped) this.view = view;
    } catch (error) {
      this.fault = faultOf(error);
    }
    void this.drafting.look(found);
    this.parts.changed();
  }

  /** Opens in full what the index knew of a case, and lists it anew; false when that failed. */
  private async completed(key: string): Promise<boolean> {
    const found = this.rows.find(row => row.found.key === key)?.found;
    if (found === undefined || !found.messages.some(({ partial }) => partial)) return true;
    try {
      await this.inbox.complete(found.caseId);
      await this.show();
      return true;
    } catch (error) {
      this.fault = faultOf(error);
      this.parts.changed();
      return false;
    }
  }

  close(): void {
    this.viewing++;
    this.view = undefined;
    this.gone = false;
    this.parts.changed();
  }

  draft(found: Case, kind: 'reply' | 'sentences' | 'acknowledgement'): Draft {
    const key = `${kind} ${found.key}`;
    const draft = this.drafts.get(key) ?? new Draft();
    this.drafts.set(key, draft);
    return draft;
  }

  room(found: Case, text: string, language: string): number {
    return roomUsed(text, found, this.parts.session, language, this.today, this.parts.entropy);
  }

  async reply(found: Case, language: string): Promise<void> {
    const draft = this.draft(found, 'reply');
    await this.underWay(this.answering.reply(found, draft, language));
    if (draft.sent) await this.drafting.empty(found);
  }

  /** Sends ready sentences; true when they are with the server. */
  async sentences(found: Case, ready: ReadySentences): Promise<boolean> {
    const draft = this.draft(found, 'sentences');
    await this.underWay(this.answering.sentences(found, draft, ready));
    return draft.sent;
  }

  async acknowledge(found: Case): Promise<void> {
    await this.underWay(this.answering.acknowledge(found, this.draft(found, 'acknowledgement')));
  }

  /** Overwrites the keys and forgets what was opened and typed. */
  drop(): void {
    this.dropped = true;
    this.parts.session.drop();
    this.inbox.drop();
    this.drafts.clear();
    this.casework.drop();
    this.drafting.drop();
    this.rows = [];
    this.view = undefined;
  }

  /** Shows that something is being sent, and how it ended. */
  private async underWay(sending: Promise<void>): Promise<void> {
    this.parts.changed();
    await sending;
    this.parts.changed();
  }

  /** The case with everything that is known at this moment, also what was sent a moment ago. */
  private current(found: Case): Case {
    const own = this.inbox.messages.filter(message => message.content.caseId === found.caseId);
    return groupCases(own, this.today).cases.find(({ key }) => key === found.key) ?? found;
  }

  private get viewParts(): { forms: Forms; trust: Session['trust']; page: Page } {
    return { forms: this.forms, trust: this.parts.session.trust, page: this.parts.page };
  }

  /** In slices, between which the page draws and listens; given up where a newer list is being made. */
  private async rowsOf(cases: readonly Case[], newest: () => boolean): Promise<Row[]> {
    const rows: Row[] = [];
    for (let from = 0; from < cases.length && newest() && !this.dropped; from += SLICE) {
      if (from > 0) await this.parts.pause();
      rows.push(...await Promise.all(cases.slice(from, from + SLICE).map(found => rowOf(found, this.until(found), this.viewParts))));
    }
    return rows;
  }

  private async show(): Promise<void> {
    const turn = ++this.showing;
    const { cases, refused } = groupCases(this.inbox.messages, this.today);
    const rows = await this.rowsOf(cases, () => turn === this.showing);
    if (turn !== this.showing || this.dropped) return;
    const damage = this.inbox.damage;
    if (refused.length > 0) damage.set('case', (damage.get('case') ?? 0) + refused.length);
    this.rows = [...rows.filter(row => row.urgent), ...rows.filter(row => !row.urgent)];
    this.damage = damage;
    if (this.view !== undefined) {
      await this.open(this.view.found.key);
      this.gone = this.view === undefined;
    }
    this.parts.changed();
  }
}

function faultOf(error: unknown): WorkFault {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 0 && error.code === 'network') return 'error.network';
  return error.status === 401 || error.status === 403 ? 'error.session' : 'error.server';
}
