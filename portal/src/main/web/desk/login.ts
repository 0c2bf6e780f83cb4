import { html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from './element.ts';
import type { Page } from './page.ts';
import { live } from './text.ts';

export interface Credentials {
  readonly account: string;
  readonly passphrase: string;
}

/** Why the login is shown, as a text key, or the empty string. */
export type LoginNote = '' | 'login.wrong' | 'login.many' | 'login.again' | 'locked.text' | 'logged-out' | 'error.network' | 'error.session' | 'error.server';

/**
 * Asks for account and passphrase. The passphrase field is no password field and has no name, so that no browser offers to keep
 * it; its letters are hidden by the style sheet. It is emptied the moment it is handed over.
 */
export class DeskLogin extends DeskElement {
  static override properties = {
    page: { attribute: false }, note: { attribute: false }, busy: { attribute: false }, shown: { state: true },
  };

  declare page: Page;
  declare note: LoginNote;
  declare busy: boolean;
  declare shown: boolean;

  constructor() {
    super();
    this.note = '';
    this.busy = false;
    this.shown = false;
  }

  override render(): TemplateResult {
    const { page } = this;
    return html`
      <section class="login" aria-labelledby="login-heading">
        <h1 id="login-heading" tabindex="-1">${page.text(this.note === 'locked.text' ? 'locked.heading' : 'login.heading')}</h1>
        <div role="alert">${this.note === '' ? nothing : html`<p class="notice">${page.text(this.note)}</p>`}</div>
        <form @submit=${this.submit} autocomplete="off">
          <label class="label" for="account">${page.text('login.account')}</label>
          <input class="field" id="account" type="text" maxlength="32" required ?disabled=${this.busy}
            autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false">
          <label class="label" for="passphrase">${page.text('login.passphrase')}</label>
          <p class="hint" id="passphrase-hint">${page.text('login.passphrase-hint')}</p>
          <input class="field ${this.shown ? '' : 'veiled'}" id="passphrase" type="text" maxlength="200" required ?disabled=${this.busy}
            aria-describedby="passphrase-hint" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
            data-1p-ignore data-lpignore="true">
          <label class="check"><input type="checkbox" .checked=${this.shown} @change=${this.toggle}> ${page.text('login.show')}</label>
          <p class="hint">${page.text('login.own-device')}</p>
          <p class="actions"><button class="button" ?disabled=${this.busy}>${page.text('login.button')}</button></p>
          ${live(this.busy ? page.text('login.busy') : '')}
        </form>
      </section>`;
  }

  override firstUpdated(): void {
    this.field('account').focus();
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.get('busy') === true && !this.busy) this.field('passphrase').focus();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const account = this.field('account').value.trim();
    const passphrase = this.field('passphrase').value;
    if (account === '' || passphrase.trim() === '') return;
    this.field('passphrase').value = '';
    this.shown = false;
    this.say('desk-login', { account, passphrase } satisfies Credentials);
  }

  private toggle(): void {
    this.shown = !this.shown;
  }

  private field(id: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`#${id}`)!;
  }
}
