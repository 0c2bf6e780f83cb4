import type { Case } from './cases.ts';

/** A case as the list shows it: nothing of its story, only what may be searched on this device. */
export interface Row {
  readonly found: Case;
  readonly name: string;
  readonly channel: string;
  readonly form: string;
  readonly category: readonly string[];
  readonly language: string;
  readonly arrived: string;
  readonly until: string;
}

export interface Filter {
  readonly channel: string;
  readonly waiting: boolean;
  readonly query: string;
}

export const EVERYTHING: Filter = { channel: '', waiting: false, query: '' };

/** The rows that fit, in their order. Every word of the query has to occur in what the list shows. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const words = fold(filter.query).split(/\s+/).filter(word => word !== '');
  return rows.filter(row => (filter.channel === '' || row.found.channel === filter.channel)
    && (!filter.waiting || isWaiting(row.found))
    && words.every(word => searchable(row).includes(word)));
}

export function isWaiting(found: Case): boolean {
  return found.status === 'new' || found.status === 'waiting' || found.status === 'received';
}

function searchable(row: Row): string {
  return fold([row.name, row.channel, row.form, row.language, ...row.category].join('\n'));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
