import { html, nothing, type TemplateResult } from 'lit';
import { Refused, parseAnchor, type Entropy } from '../../../../../crypto/src/main/ts/index.ts';
import { type Api, Problem } from './api.ts';
import type { Clock } from './days.ts';
import type { Timer } from './drafting/keeper.ts';
import { DeskElement } from './element.ts';
import type { DeskHelp } from './help.ts';
import { type Pressed, command } from './keys.ts';
import { IdleLock, type LockState } from './lock.ts';
import type { Credentials, LoginNote } from './login.ts';
import type { Page } from './page.ts';
import { NotListed, Session } from './session.ts';
import { Trust } from './trust.ts';
import { Work } from './work.ts';
import type { DeskBench } from './bench.ts';

/** What the desk needs from outside; there is one production source of each. */
export interface DeskParts {
  readonly page: Page;
  readonly api: Api;
  readonly anchor: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly timer: Timer;
  readonly pause: () => Promise<void>;
  /** Replaces the document, and with it what the engine may still hold of it. */
  readonly leave: () => void;
}

const CHECK_EVERY_MS = 5_000;
const ACTIVITY = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** The desk: login, then the work bench, then nothing. Keys and plaintext live in `work` and go with it. */
export class LuwteDesk extends DeskElement {
  static override properties = {
    parts: { attribute: false }, note: { state: true }, busy: { state: true }, refusal: { state: true }, soon: { state: true }, again: { state: true },
  };

  declare parts: DeskParts;
  declare note: LoginNote;
  declare busy: boolean;
  declare refusal: string;
  declare soon: boolean;
  /** The session ended while the desk is open: the login comes over the work, which stays in memory. */
  declare again: boolean;
  private work: Work | undefined;
  private lock: IdleLock | undefined;
  private timer = 0;

  constructor() {
    super();
    this.note = '';
    this.busy = false;
    this.refusal = '';
    this.soon = false;
    this.again = false;
    this.addEventListener('desk-login', event => void this.login((event as CustomEvent<Credentials>).detail));
    this.addEventListener('desk-help', () => this.querySelector<DeskHelp>('desk-help')?.toggle());
    this.addEventListener('desk-lock', () => void this.lockNow());
    this.addEventListener('desk-logout', () => void this.logout());
    this.addEventListener('desk-session-over', () => this.signInAgain());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ACTIVITY) window.addEventListener(type, this.active, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.visibility);
    document.addEventListener('keydown', this.key);
    window.addEventListener('pagehide', this.hide);
    this.timer = window.setInterval(() => this.obey(this.lock?.check()), CHECK_EVERY_MS);
    void this.parts.api.me().then(me => {
      if (me !== undefined && this.work === undefined && this.note === '') this.note = 'login.again';
    }).catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ACTIVITY) window.removeEventListener(type, this.active, { capture: true });
    document.removeEventListener('visibilitychange', this.visibility);
    document.removeEventListener('keydown', this.key);
    window.removeEventListener('pagehide', this.hide);
    window.clearInterval(this.timer);
  }

  override render(): TemplateResult {
    const { page } = this.parts;
    if (this.refusal !== '') return html`<section class="login"><h1>${page.text('heading')}</h1><p class="notice" role="alert">${page.text(this.refusal)}</p></section>`;
    const open = this.work !== undefined;
    return html`
      ${!open || this.again ? html`<desk-login .page=${page} .note=${this.note} .busy=${this.busy}></desk-login>` : nothing}
      ${open ? html`
        <div role="alert">${this.soon ? html`<p class="notice">${page.text('lock.soon')}</p>` : nothing}</div>
        <desk-bench .page=${page} .work=${this.work} ?hidden=${this.again}></desk-bench>
        <desk-help .page=${page}></desk-help>` : nothing}`;
  }

  private async login({ account, passphrase }: Credentials): Promise<void> {
    const { page, api, anchor, origin, clock, entropy, timer, pause } = this.parts;
    this.busy = true;
    this.note = '';
    try {
      await pause();
      const trust = new Trust(parseAnchor(anchor), origin, api, clock);
      const session = await Session.open(api, trust, account, passphrase, pause);
      if (this.again && this.work?.session.member.id === session.member.id) session.drop();
      else {
        this.work?.drop();
        this.work = new Work({ session, api, page, clock, entropy, timer, pause, changed: () => this.changed() });
      }
      this.again = false;
      this.lock = new IdleLock(clock);
      void this.work!.refresh();
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
    }
  }

  private failed(error: unknown): void {
    if (error instanceof Problem) {
      this.note = error.status === 401 ? 'login.wrong' : error.status === 429 ? 'login.many' : error.status === 0 ? 'error.network' : 'error.server';
    } else if (error instanceof Refused && error.code === 'passphrase') this.note = 'login.wrong';
    else {
      this.wipe('');
      this.refusal = error instanceof NotListed ? 'directory.own-key' : 'directory.refused';
    }
  }

  private changed(): void {
    this.querySelector<DeskBench>('desk-bench')?.redraw();
    if (this.work?.refusedDirectory === true) {
      this.wipe('');
      this.refusal = 'directory.refused';
    }
  }

  private signInAgain(): void {
    this.note = 'error.session';
    this.again = true;
  }

  /** Seals what was typed a moment ago; it goes to the server after the keys are gone. */
  private async lockNow(): Promise<void> {
    await this.work?.drafting.flush();
    this.wipe('locked.text');
  }

  private async logout(): Promise<void> {
    const flushed = await this.work?.drafting.flush();
    this.wipe('logged-out');
    await flushed?.stored;
    await this.parts.api.logout().catch(() => undefined);
    this.parts.leave();
  }

  private wipe(note: LoginNote): void {
    this.work?.drop();
    this.work = undefined;
    this.lock = undefined;
    this.soon = false;
    this.again = false;
    this.note = note;
    this.requestUpdate();
  }

  private readonly active = (): void => this.obey(this.lock?.activity());
  private readonly visibility = (): void => this.obey(document.hidden ? this.lock?.hidden() : this.lock?.visible());
  private readonly hide = (): void => this.wipe('locked.text');

  private obey(state: LockState | undefined): void {
    if (state === 'locked') this.wipe('locked.text');
    else this.soon = state === 'soon';
  }

  private readonly key = (event: KeyboardEvent): void => {
    const help = this.querySelector<DeskHelp>('desk-help');
    if (this.work === undefined || this.again || help === null || event.defaultPrevented) return;
    const found = command(event satisfies Pressed, document.activeElement?.tagName ?? '');
    if (found === undefined || (found !== 'close' && !help.keysOn) || (help.open && found !== 'help')) return;
    if (found !== 'close') event.preventDefault();
    if (found === 'help') help.toggle();
    else this.querySelector<DeskBench>('desk-bench')?.obey(found);
  };
}

