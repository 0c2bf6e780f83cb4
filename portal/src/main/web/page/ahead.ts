/** Asking before the large script is there: a small one begins, and hands over what is on its way. Nothing of it is trusted more than if it came later. */
import { exchange as ownExchange, type Exchange } from './net.ts';
import type { PageData } from './page-data.ts';

/** Answers that are on their way, by path. */
export type Ahead = ReadonlyMap<string, Promise<Uint8Array>>;

declare global {
  interface Window {
    /** set by ahead.ts, taken once by the form */
    luwteAhead?: Ahead | undefined;
  }
}

/** Asks for readers and questions at once, since on a slow network each round trip takes half a second. */
export function askAhead(exchange: Exchange, { channels, structure, language }: PageData): Ahead {
  const paths = [...channels.map(({ id }) => `/r/directory/${id}`), `/r/questionnaire/${structure}`, `/r/questionnaire/${structure}/${language}`];
  return watched(paths.map((path) => [path, exchange('GET', path)]));
}

/** What the small script asked for, once. What failed there is asked again, so that a fault is one that this script knows. */
export function takeAhead(): Ahead | undefined {
  const asked = window.luwteAhead;
  window.luwteAhead = undefined;
  return asked && watched([...asked].map(([path, answer]) => [path, answer.catch(() => ownExchange('GET', path))]));
}

/** A failure counts where the answer is read, not before. */
function watched(asked: readonly (readonly [string, Promise<Uint8Array>])[]): Ahead {
  for (const [, answer] of asked) answer.catch(() => undefined);
  return new Map(asked);
}
