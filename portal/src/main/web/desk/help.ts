import { html, type TemplateResult } from 'lit';
import { DeskElement } from './element.ts';
import { KEYS } from './keys.ts';
import type { Page } from './page.ts';

/** The sheet of keys, a modal dialog: the browser keeps the focus in it and closes it on Escape. */
export class DeskHelp extends DeskElement {
  static override properties = { page: { attribute: false }, keysOn: { state: true } };

  declare page: Page;
  /** Single letters as commands can be turned off, for who dictates or types by switch (WCAG 2.1.4). */
  declare keysOn: boolean;

  constructor() {
    super();
    this.keysOn = true;
  }

  override render(): TemplateResult {
    return html`
      <dialog class="help" aria-labelledby="help-heading">
        <h2 id="help-heading">${this.page.text('help.heading')}</h2>
        <table><tbody>${KEYS.map(([key, name]) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${this.page.text(`help.${name}`)}</td></tr>`)}</tbody></table>
        <label class="check"><input type="checkbox" .checked=${this.keysOn} @change=${this.switchKeys}> ${this.page.text('help.keys-on')}</label>
        <p class="actions"><button class="button" @click=${this.close}>${this.page.text('help.close')}</button></p>
      </dialog>`;
  }

  toggle(): void {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  get open(): boolean {
    return this.dialog.open;
  }

  private switchKeys(): void {
    this.keysOn = !this.keysOn;
  }

  private get dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }
}
