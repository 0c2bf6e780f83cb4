import { LitElement } from 'lit';

/**
 * A part of the desk's screen. It renders into the page itself, so that desk.css styles it and the page needs no inline style
 * (the content security policy allows none).
 */
export abstract class DeskElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the desk something; `detail` never leaves the page. */
  protected say(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
