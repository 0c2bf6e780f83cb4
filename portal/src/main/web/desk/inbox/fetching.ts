import { Refused, type Opened } from '../../../../../../crypto/src/main/ts/index.ts';
import { BATCH, type ListedCase, Problem } from '../api.ts';
import type { Place } from '../checks.ts';
import type { Message } from '../message.ts';
import { type Entry, hashOf } from './sealed-index.ts';

export interface InboxSource {
  inbox(): Promise<readonly ListedCase[]>;
  envelopes(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
}

export interface InboxParts {
  readonly source: InboxSource;
  /** @param hint the stanza to try first */
  readonly open: (envelope: Uint8Array, hint?: number) => Promise<Opened>;
  readonly check: (opened: Opened, place: Place) => Promise<Message>;
  /** Lets the page draw and listen between two envelopes. */
  readonly pause: () => Promise<void>;
}

/** An envelope that was opened: on this visit, or on an earlier one, and then known by the index alone. */
interface Known {
  message: Message;
  readonly envelope: string;
  readonly position: number;
}

/**
 * What is in the desk's memory: every envelope of the list is opened once, on this device, or known from the index of an earlier
 * visit. One that does not open or does not pass is counted by its refusal code and holds up no other; the server is told nothing
 * about either.
 */
export class Inbox {
  private readonly known = new Map<string, Known>();
  private readonly refused = new Map<string, string>();
  private readonly days = new Map<string, string>();
  private unchecked = 0;
  private stopped = false;

  constructor(private readonly parts: InboxParts) {}

  get messages(): Message[] {
    return [...this.known.values()].map(({ message }) => message);
  }

  /** What an index needs to know; answers of this desk that were never fetched are opened next time. */
  get entries(): Map<string, Entry> {
    return new Map([...this.known].filter(([, { position }]) => position >= 0));
  }

  /** Envelopes that could not be checked because something could not be fetched; the next refresh tries again. */
  get later(): number {
    return this.unchecked;
  }

  /** Refusal code to number of envelopes. */
  get damage(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const code of this.refused.values()) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }

  /** Day until which the server keeps a row, or the empty string. */
  until(row: string | undefined): string {
    return row === undefined ? '' : this.days.get(row) ?? '';
  }

  /**
   * Fetches the list and opens what is new. What was opened before a failure stays.
   *
   * @param recalled the entries of an earlier visit; taken for envelopes that are in the list and not known yet
   * @returns how many envelopes were opened or refused now, and how many entries are of envelopes that are gone
   */
  async refresh(progress: (done: number, all: number) => void, recalled: Promise<ReadonlyMap<string, Entry>> = Promise.resolve(new Map())): Promise<number> {
    const cases = await this.parts.source.inbox();
    const places = new Map<string, Place>();
    this.days.clear();
    for (const listed of cases) {
      this.days.set(listed.case, listed.until);
      for (const envelope of listed.envelopes) places.set(envelope.id, { row: listed.case, arrived: envelope.day });
    }
    for (const known of [this.known, this.refused]) {
      for (const id of known.keys()) if (!places.has(id)) known.delete(id);
    }
    const entries = await recalled;
    this.recall(entries, places);
    const fresh = [...places.keys()].filter(id => !this.known.has(id) && !this.refused.has(id));
    this.unchecked = 0;
    progress(0, fresh.length);
    await this.openAll(fresh, places, progress);
    return fresh.length + [...entries.keys()].filter(id => !places.has(id)).length;
  }

  /**
   * Opens in full what is known of a case by the index alone.
   *
   * @throws Problem when that fails; nothing may be answered on what the index says
   */
  async complete(caseId: string): Promise<void> {
    const partial = [...this.known].filter(([, { message }]) => message.partial === true && message.content.caseId === caseId);
    if (partial.length === 0) return;
    const places = new Map(partial.map(([id, { message }]) => [id, { row: message.row, arrived: message.arrived }]));
    await this.openAll([...places.keys()], places, () => undefined);
    if ([...places.keys()].some(id => this.known.get(id)?.message.partial === true)) throw new Problem(0, 'network');
  }

  /** A reply this desk just sent; it need not be fetched to be shown. */
  add(id: string, message: Message): void {
    this.known.set(id, { message, envelope: '', position: -1 });
  }

  /** Forgets everything, also in a refresh that is under way. */
  drop(): void {
    this.stopped = true;
    this.known.clear();
    this.refused.clear();
    this.days.clear();
  }

  private recall(entries: ReadonlyMap<string, Entry>, places: ReadonlyMap<string, Place>): void {
    for (const [id, { envelope, position, message }] of entries) {
      const place = places.get(id);
      if (place !== undefined && !this.known.has(id) && !this.stopped) this.known.set(id, { message: { ...message, ...place }, envelope, position });
    }
  }

  private async openAll(ids: readonly string[], places: ReadonlyMap<string, Place>, progress: (done: number, all: number) => void): Promise<void> {
    let coming = this.fetch(ids.slice(0, BATCH));
    for (let from = 0; from < ids.length && !this.stopped; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const envelopes = await coming;
      coming = this.fetch(ids.slice(from + BATCH, from + 2 * BATCH));
      for (const [i, id] of batch.entries()) {
        const envelope = envelopes.get(id);
        if (envelope === undefined) this.known.delete(id);
        else if (!this.stopped) await this.one(id, envelope, places.get(id)!);
        progress(from + i + 1, ids.length);
        await this.parts.pause();
      }
    }
  }

  /** Under way while the batch before it is opened; a failure counts when its turn comes. */
  private fetch(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
    const coming = ids.length === 0 || this.stopped ? Promise.resolve(new Map<string, Uint8Array>()) : this.parts.source.envelopes(ids);
    coming.catch(() => undefined);
    return coming;
  }

  private async one(id: string, envelope: Uint8Array, place: Place): Promise<void> {
    const before = this.known.get(id);
    try {
      const hash = await hashOf(envelope);
      const opened = await this.parts.open(envelope, before?.envelope === hash ? before.position : undefined);
      const message = await this.parts.check(opened, place);
      if (before !== undefined && before.message.hash !== message.hash) throw new Refused('case', 'another message under this id');
      if (!this.stopped) this.known.set(id, { message, envelope: hash, position: opened.position });
    } catch (error) {
      if (!(error instanceof Refused)) {
        this.unchecked++;
        return;
      }
      this.known.delete(id);
      this.refused.set(id, error.code);
    }
  }
}
