import type { Sentence } from './answer/sentences.ts';
import { inWords } from './days.ts';

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly rtl: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** Option of question k6 that lets another team hand over to this one; absent where it receives nothing. */
  readonly receives?: string;
}

/** What the server put into the page: public texts and names, nothing about anybody. */
export interface PageData {
  readonly language: string;
  readonly demo: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly channels: readonly Channel[];
  readonly languages: readonly Language[];
  readonly sentences: readonly Sentence[];
  /** Terms of the region pack in days: the furthest day the desk may set, and how long a case about a recognition stays after closing. */
  readonly retention: { readonly keep: number; readonly recognition: number };
  /** Forms in which a care worker can take down what somebody tells her. */
  readonly forms: readonly { readonly number: number; readonly title: string }[];
}

/** Texts and names of the page, in the language of the desk's user. */
export class Page {
  /** A day, YYYY-MM-DD, in the words of the language of the desk. */
  readonly day: (day: string) => string;
  /** The same, short enough for a table. */
  readonly shortDay: (day: string) => string;

  constructor(readonly data: PageData) {
    this.day = inWords(data.language, 'long');
    this.shortDay = inWords(data.language, 'medium');
  }

  /** The text of a key with `{name}` filled in, `{day}` in words; a missing text shows its key, so that it is seen and mended. */
  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = this.data.texts[`desk.${key}`] ?? `desk.${key}`;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = String(values[name] ?? whole);
      return name === 'day' ? this.day(value) : value;
    });
  }

  channel(id: string): string {
    return this.data.channels.find(channel => channel.id === id)?.name ?? id;
  }

  language(code: string): Language {
    return this.data.languages.find(language => language.code === code) ?? { code, name: code, rtl: false };
  }

  /** The direction for text in a language: told where we know it, guessed by the browser where we do not. */
  direction(code: string): 'ltr' | 'rtl' | 'auto' {
    const known = this.data.languages.find(language => language.code === code);
    return known === undefined ? 'auto' : known.rtl ? 'rtl' : 'ltr';
  }
}
