/** What the server wrote into the page: texts and addresses. It is shown, never trusted: who reads and what is asked comes from the signed directory. */

/** An organisation to call. `cards` are the names by which a questionnaire's alert asks for it. */
export interface HelpCard {
  readonly name: string;
  readonly phone: string;
  readonly hours: string;
  readonly what: string;
  readonly source: string;
  readonly cards?: readonly string[];
}

export interface PageChannel {
  readonly id: string;
  /** the team in words, for instance the name of the contact point */
  readonly reader: string;
}

export interface PageData {
  readonly language: string;
  readonly rtl: boolean;
  readonly demo: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly help: readonly HelpCard[];
  readonly channels: readonly PageChannel[];
  /** names of the region's municipalities, offered where a question asks for a place */
  readonly places: readonly string[];
  /** where sex workers warn each other; the empty string where there is none */
  readonly warningSite: string;
  /** SHA-256 of the structure of the questionnaire, base64url */
  readonly structure: string;
}

/** @throws Error if the block is absent: then the page stays as the server wrote it, with its link to the plain form */
export function readPageData(page: Document): PageData {
  const block = page.getElementById('luwte-page');
  if (!block?.textContent) throw new Error('no page data');
  return JSON.parse(block.textContent) as PageData;
}
