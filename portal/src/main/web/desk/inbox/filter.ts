import type { Case, Status } from '../cases.ts';

/** What a row says about a case: whether somebody waits, or that colleagues closed it. */
export type RowState = Status | 'closed';

/** A case as the list shows it: nothing of its story, only what may be looked for on this device. */
export interface Row {
  readonly found: Case;
  readonly name: string;
  readonly channel: string;
  readonly form: string;
  readonly category: readonly string[];
  readonly language: string;
  readonly arrived: string;
  readonly until: string;
  readonly state: RowState;
  /** Very strong, and nobody wrote down who was called: stands first, whatever waits. */
  readonly urgent: boolean;
  /** Member id of the colleague whose case it is, and her name; empty when it is nobody's. */
  readonly assignee: string;
  readonly assigneeName: string;
  /** Colleagues' notes and tasks, and stories where the search may look at them (search.ts). Searched, not shown. */
  readonly beneath: readonly string[];
}

/** Every part narrows; the empty string leaves its part out. */
export interface Filter {
  readonly channel: string;
  readonly state: RowState | 'open' | '';
  readonly form: string;
  readonly language: string;
  /** Member id, or {@link NOBODY}. */
  readonly assignee: string;
  /** First and last day of arrival, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly query: string;
}

export const NOBODY = '-';
export const EVERYTHING: Filter = { channel: '', state: '', form: '', language: '', assignee: '', from: '', to: '', query: '' };

/** The rows that fit, in their order. Every word of the query has to occur in what the row shows or in what lies beneath it. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const words = fold(filter.query).split(/\s+/).filter(word => word !== '');
  return rows.filter(row => fits(row, filter) && (words.length === 0 || words.every(word => searchable(row).includes(word))));
}

function fits(row: Row, { channel, state, form, language, assignee, from, to }: Filter): boolean {
  return is(channel, row.found.channel) && is(form, row.form) && is(language, row.language)
    && (state === 'open' ? isWaiting(row) : is(state, row.state))
    && (assignee === NOBODY ? row.assignee === '' : is(assignee, row.assignee))
    && (from === '' || row.arrived >= from) && (to === '' || row.arrived <= to);
}

function is(wanted: string, found: string): boolean {
  return wanted === '' || wanted === found;
}

/** Whether the team has something to do first: a reporter waits, or nobody began. */
export function isWaiting({ state }: Row): boolean {
  return state === 'new' || state === 'waiting' || state === 'received';
}

const folded = new WeakMap<Row, string>();

/** Folded once for a row: letters typed one after the other look through thousands of rows. */
function searchable(row: Row): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const text = fold([row.name, row.channel, row.form, row.language, row.assigneeName, ...row.category, ...row.beneath].join('\n'));
  folded.set(row, text);
  return text;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
