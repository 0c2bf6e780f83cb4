import { isDay } from '../../../../../crypto/src/main/ts/index.ts';

/** Milliseconds since the epoch. The one production source is {@link systemClock}. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

const DAY_MS = 86_400_000;

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit',
});

/** Today as YYYY-MM-DD in Europe/Amsterdam, the calendar of every day in our formats (document.md). */
export function today(clock: Clock): string {
  const parts = new Map(amsterdam.formatToParts(clock.now()).map(part => [part.type, part.value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whole days from one YYYY-MM-DD to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day so many days after another, YYYY-MM-DD. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Writes YYYY-MM-DD in words of a language; what is no day stays as it is. One formatter for many days: a list shows hundreds.
 *
 * @param style `long` for a sentence, `medium` for a table
 */
export function inWords(language: string, style: 'long' | 'medium'): (day: string) => string {
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: style, timeZone: 'UTC' });
  return day => (isDay(day) ? format.format(Date.parse(`${day}T00:00:00Z`)) : day);
}
