import type { Page } from '../page.ts';
import type { CaseView } from '../view.ts';
import type { Casework } from './casework.ts';
import type { Slip, SlipFault, Step } from './slip.ts';

/** What is printed: a case, or a passage that says nothing of the case it is from. */
export type Printout = { readonly kind: 'case'; readonly reason: string } | { readonly kind: 'passage'; readonly text: string; readonly language: string };

/** The pane of an open case, as its parts see it. */
export interface Pane {
  readonly page: Page;
  readonly view: CaseView;
  readonly casework: Casework;
  /** Day until which the server keeps the row, or the empty string. */
  readonly until: string;
  /** Draws the pane again. */
  redraw(): void;
  /** Unfolds a part of it and goes there. */
  unfold(part: string): void;
  /** Prints that alone, from this page: no file is made unless she makes one. */
  print(what: Printout): void;
  /** Takes what was filled in to the server and shows how it goes. */
  send(slip: Slip, make: () => readonly Step[] | SlipFault): Promise<void>;
}

/** A part of the pane in which something is filled in. */
export interface Form {
  readonly pane: Pane;
  readonly part: string;
  readonly slip: Slip;
}

export function formOf(pane: Pane, part: string): Form {
  return { pane, part, slip: pane.casework.slip(pane.view.found, part) };
}
