/** What the screens of a form are given: texts, the network, the clock. One production source each, in begin.ts. */
import type { Entropy } from '../../../../../crypto/src/main/ts/index.ts';
import type { Ahead } from './ahead.ts';
import type { Exchange } from './net.ts';
import type { PageData } from './page-data.ts';
import type { Say } from './texts.ts';

export interface Env {
  readonly page: PageData;
  readonly say: Say;
  /** the element that holds the screens */
  readonly root: HTMLElement;
  readonly exchange: Exchange;
  /** what was asked for before this script ran; the second time nothing */
  readonly ahead?: () => Ahead | undefined;
  /** `https://host[:port]` of the page */
  readonly origin: string;
  readonly entropy: Entropy;
  /** the device's day in Europe/Amsterdam, `YYYY-MM-DD` */
  readonly today: () => string;
  /** JSON text of the deployment anchor */
  readonly anchor: string | undefined;
}

/** The day in Europe/Amsterdam, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
}

/** A day as the reader's language writes it, in digits that every language reads. */
export function dayInWords(day: string, language: string, style: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Lets the browser paint before work that holds it up. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}
