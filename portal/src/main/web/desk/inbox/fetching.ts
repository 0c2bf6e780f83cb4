import { Refused, type Opened } from '../../../../../../crypto/src/main/ts/index.ts';
import { BATCH, type ListedCase } from '../api.ts';
import type { Place } from '../checks.ts';
import type { Message } from '../message.ts';

export interface InboxSource {
  inbox(): Promise<readonly ListedCase[]>;
  envelopes(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
}

export interface InboxParts {
  readonly source: InboxSource;
  readonly open: (envelope: Uint8Array) => Promise<Opened>;
  readonly check: (opened: Opened, place: Place) => Promise<Message>;
  /** Lets the page draw and listen between two envelopes. */
  readonly pause: () => Promise<void>;
}

/**
 * What is in the desk's memory: every envelope of the list is opened once, on this device. One that does not open or does not
 * pass is counted by its refusal code and holds up no other; the server is told nothing about either.
 */
export class Inbox {
  private readonly opened = new Map<string, Message>();
  private readonly refused = new Map<string, string>();
  private listed: readonly ListedCase[] = [];
  private unchecked = 0;
  private stopped = false;

  constructor(private readonly parts: InboxParts) {}

  get messages(): Message[] {
    return [...this.opened.values()];
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
    return this.listed.find(listed => listed.case === row)?.until ?? '';
  }

  /** Fetches the list and opens what is new. What was opened before a failure stays. */
  async refresh(progress: (done: number, all: number) => void): Promise<void> {
    this.listed = await this.parts.source.inbox();
    const places = new Map<string, Place>();
    for (const listed of this.listed) {
      for (const envelope of listed.envelopes) places.set(envelope.id, { row: listed.case, arrived: envelope.day });
    }
    for (const known of [this.opened, this.refused]) {
      for (const id of known.keys()) if (!places.has(id)) known.delete(id);
    }
    const fresh = [...places.keys()].filter(id => !this.opened.has(id) && !this.refused.has(id));
    this.unchecked = 0;
    progress(0, fresh.length);
    let coming = this.fetch(fresh.slice(0, BATCH));
    for (let from = 0; from < fresh.length && !this.stopped; from += BATCH) {
      const ids = fresh.slice(from, from + BATCH);
      const envelopes = await coming;
      coming = this.fetch(fresh.slice(from + BATCH, from + 2 * BATCH));
      for (const [i, id] of ids.entries()) {
        const envelope = envelopes.get(id);
        if (envelope !== undefined && !this.stopped) await this.one(id, envelope, places.get(id)!);
        progress(from + i + 1, fresh.length);
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

  /** A reply this desk just sent; it need not be fetched to be shown. */
  add(id: string, message: Message): void {
    this.opened.set(id, message);
  }

  /** Forgets everything, also in a refresh that is under way. */
  drop(): void {
    this.stopped = true;
    this.opened.clear();
    this.refused.clear();
    this.listed = [];
  }

  private async one(id: string, envelope: Uint8Array, place: Place): Promise<void> {
    try {
      const message = await this.parts.check(await this.parts.open(envelope), place);
      if (!this.stopped) this.opened.set(id, message);
    } catch (error) {
      if (error instanceof Refused) this.refused.set(id, error.code);
      else this.unchecked++;
    }
  }
}
