/** A questionnaire as data, after it was checked (docs/format/questionnaire.md). */

export type QuestionType = 'one' | 'many' | 'place' | 'text';

export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly core: boolean;
  /** empty for text */
  readonly options: readonly string[];
  /** characters; 0 where it is not text */
  readonly limit: number;
  readonly pictograms: Readonly<Record<string, string>>;
  readonly when?: { readonly question: string; readonly has: readonly string[] };
  /** its answer says what the report is about */
  readonly subject: boolean;
  /** channels that are asked this; absent: all */
  readonly channels?: readonly string[];
  /** the answer stays on the device */
  readonly device: boolean;
  readonly alert?: { readonly has: readonly string[]; readonly card: string };
  readonly consent: boolean;
  /** what holds when the question is skipped or not reached */
  readonly preset: readonly string[];
  readonly exclusive: readonly string[];
}

export interface Structure {
  readonly id: string;
  readonly form: number;
  readonly channels: readonly string[];
  /** language to SHA-256 of its file */
  readonly languages: Readonly<Record<string, string>>;
  readonly questions: readonly Question[];
}

export interface QuestionWords {
  readonly label: string;
  readonly why: string;
  readonly hint: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Words {
  readonly language: string;
  readonly title: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

/** Structure and words that belong together, with the hash that goes into the message. */
export interface Questionnaire {
  readonly hash: string;
  readonly structure: Structure;
  readonly words: Words;
}

/** One option id, place or text; or several option ids. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;
