import { dayInWords } from '../../page/env.ts';

/** A gap in a ready sentence that the care worker fills. Those the region pack fills are filled when the page is made. */
export type Need = 'day' | 'time' | 'place' | 'who';

/** A sentence that may be sent as it stands, in every language of the site (docs/format/sentences.md). */
export interface Sentence {
  readonly id: string;
  readonly group: string;
  readonly needs: readonly Need[];
  /** Language to text, gaps as `{day}`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A chosen sentence with what fills its gaps; a day as YYYY-MM-DD, a time as HH:MM. */
export interface Chosen {
  readonly sentence: Sentence;
  readonly values: Readonly<Partial<Record<Need, string>>>;
}

const ELLIPSIS = '…';
/** With the day of the week: an appointment on a number alone is missed too easily. */
const WITH_WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** The sentence in a language; a gap that is not filled is an ellipsis. */
export function spoken({ sentence, values }: Chosen, language: string): string {
  return (sentence.texts[language] ?? '').replace(/\{(\w+)\}/g, (_, need: Need) => shown(need, values[need], language));
}

/** What the reporter reads: one paragraph a sentence. */
export function composed(chosen: readonly Chosen[], language: string): string {
  return chosen.map(one => spoken(one, language)).join('\n\n');
}

/** Whether every gap is filled. */
export function complete(chosen: readonly Chosen[]): boolean {
  return chosen.every(({ sentence, values }) => sentence.needs.every(need => (values[need] ?? '').trim() !== ''));
}

/** Languages in which a whole answer can be put together. */
export function offered(sentences: readonly Sentence[], language: string): readonly Sentence[] {
  return sentences.filter(({ texts }) => Object.hasOwn(texts, language));
}

function shown(need: Need, value: string | undefined, language: string): string {
  const given = (value ?? '').trim();
  if (given === '') return ELLIPSIS;
  if (need !== 'day') return given;
  return Number.isNaN(Date.parse(`${given}T00:00:00Z`)) ? ELLIPSIS : dayInWords(given, language, WITH_WEEKDAY);
}
