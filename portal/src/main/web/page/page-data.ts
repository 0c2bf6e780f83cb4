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
  /** the days on which it reads, in words */
  readonly days?: string;
}

/** A team that has let its reading day pass, and whom to call meanwhile. */
export interface PageBehind {
  readonly channel: string;
  readonly name: string;
  readonly phone: string;
  readonly dial: string;
}

/** A form that is offered here. */
export interface PageForm {
  /** its number in the address */
  readonly form: number;
  readonly title: string;
  /** SHA-256 of the structure of its questionnaire, base64url */
  readonly structure: string;
  /** ids of the channels that read it, the default first */
  readonly channels: readonly string[];
}

export interface PageData {
  readonly language: string;
  readonly rtl: boolean;
  readonly demo: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly help: readonly HelpCard[];
  /** of a form: those that read it, the default first; of the mailbox: all */
  readonly channels: readonly PageChannel[];
  /** names of the region's municipalities, offered where a question asks for a place */
  readonly places: readonly string[];
  /** name to path, of all that the forms of this page show; a questionnaire's name that is not here is left out, since the word stands beside it */
  readonly pictograms: Readonly<Record<string, string>>;
  readonly behind?: readonly PageBehind[];
  /** where sex workers warn each other; the empty string where there is none */
  readonly warningSite: string;
  /** of a form: SHA-256 of the structure of its questionnaire, base64url */
  readonly structure: string;
  readonly title?: string;
  /** what she should know before the first question, a line each */
  readonly before?: readonly string[];
  /** a page that says more */
  readonly more?: { readonly address: string; readonly text: string };
  /** names of the help cards that stand beside the questions */
  readonly beside?: readonly string[];
  /** address of the form about somebody who is forced, where it is another one than this */
  readonly concern?: string;
  /** a care worker takes down what somebody says */
  readonly sealedBy?: 'desk';
  /** of the mailbox, which does not know the form that was used */
  readonly forms?: readonly PageForm[];
}

/** @throws Error if the block is absent: then the page stays as the server wrote it, with its link to the plain form */
export function readPageData(page: Document): PageData {
  const block = page.getElementById('luwte-page');
  if (!block?.textContent) throw new Error('no page data');
  return JSON.parse(block.textContent) as PageData;
}
