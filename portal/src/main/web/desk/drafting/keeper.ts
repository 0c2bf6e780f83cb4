import { open, seal, type Entropy } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Api } from '../api.ts';
import type { Case } from '../cases.ts';
import { answersOf, parseAct } from '../casework/acts.ts';
import { type Clock, today } from '../days.ts';
import { deskContent } from '../reply.ts';
import type { Session } from '../session.ts';

/** Calls back once, later; returns what takes the call back. The one production source is {@link systemTimer}. */
export interface Timer {
  after(ms: number, run: () => void): () => void;
}

export const systemTimer: Timer = {
  after(ms, run) {
    const id = window.setTimeout(run, ms);
    return () => window.clearTimeout(id);
  },
};

/** An answer that was being written. */
export interface Kept {
  readonly text: string;
  readonly language: string;
}

export interface KeeperParts {
  readonly session: Session;
  readonly api: Pick<Api, 'drawer' | 'putDrawer' | 'emptyDrawer'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly entropy: Entropy;
  /** Something that is shown has changed. */
  readonly changed: () => void;
}

/** How long nobody types before a draft is kept, in milliseconds. */
export const QUIET_MS = 4_000;

/** What is known of the draft of one case: being kept, kept, not kept for want of a connection. */
export type KeptState = '' | 'draft.kept' | 'draft.not-kept';

/**
 * Keeps drafts in the care worker's drawer at the server, sealed to herself, and finds them again after a reload, a lock or a
 * crash. Everything about one case happens one after the other, so that no late save brings back what was sent.
 */
export class DraftKeeper {
  private readonly waiting = new Map<string, { readonly found: Case; readonly draft: Kept; readonly cancel: () => void }>();
  private readonly turns = new Map<string, Promise<void>>();
  private readonly states = new Map<string, KeptState>();
  private readonly offers = new Map<string, Kept>();
  private readonly asked = new Set<string>();
  private dropped = false;

  constructor(private readonly parts: KeeperParts) {}

  state(found: Case): KeptState {
    return this.states.get(found.key) ?? '';
  }

  /** A draft of an earlier time that nobody has taken or thrown away yet. */
  offer(found: Case): Kept | undefined {
    return this.offers.get(found.key);
  }

  /** Looks once whether there is a draft of an earlier time. Without a connection nothing is offered, and it is asked again. */
  async look(found: Case): Promise<void> {
    if (found.row === undefined || this.asked.has(found.key)) return;
    this.asked.add(found.key);
    try {
      const blob = await this.parts.api.drawer(nameOf(found));
      const kept = blob === undefined ? undefined : await this.read(found, blob);
      if (kept !== undefined && !this.waiting.has(found.key) && !this.dropped) this.offers.set(found.key, kept);
    } catch {
      this.asked.delete(found.key);
    }
    this.parts.changed();
  }

  /** Takes the offer; what is in the drawer stays there until the answer is sent. */
  take(found: Case): Kept | undefined {
    const kept = this.offers.get(found.key);
    this.offers.delete(found.key);
    return kept;
  }

  /** Somebody typed: keeps the text when it has been quiet for a while. An empty text empties the drawer. */
  typed(found: Case, draft: Kept): void {
    if (found.row === undefined) return;
    this.waiting.get(found.key)?.cancel();
    this.states.delete(found.key);
    this.waiting.set(found.key, { found, draft: { ...draft }, cancel: this.parts.timer.after(QUIET_MS, () => void this.keep(found.key)) });
  }

  /** Seals at once whatever waits to be kept, before the keys go. What is returned has been sealed; `stored` is when the server has it. */
  async flush(): Promise<{ readonly stored: Promise<unknown> }> {
    const stored: Promise<boolean>[] = [];
    await Promise.all([...this.waiting.keys()].map(key => this.keep(key, turn => stored.push(turn))));
    return { stored: Promise.all(stored) };
  }

  /** The answer was sent, or its draft thrown away: nothing of it stays. */
  async empty(found: Case): Promise<void> {
    this.waiting.get(found.key)?.cancel();
    this.waiting.delete(found.key);
    this.offers.delete(found.key);
    this.states.delete(found.key);
    await this.inTurn(found.key, () => this.parts.api.emptyDrawer(nameOf(found)));
    this.parts.changed();
  }

  drop(): void {
    this.dropped = true;
    for (const { cancel } of this.waiting.values()) cancel();
    this.waiting.clear();
    this.offers.clear();
  }

  /** @param sealed told when the text is sealed, with the turn in which it goes to the server */
  private async keep(key: string, sealed: (turn: Promise<boolean>) => void = () => undefined): Promise<void> {
    const item = this.waiting.get(key);
    if (item === undefined) return;
    this.waiting.delete(key);
    item.cancel();
    const { found, draft } = item;
    const { api, changed } = this.parts;
    const empty = draft.text.trim() === '';
    // A text that does not fit is not kept; what was kept before stays.
    const blob = empty ? undefined : await this.sealed(found, draft).catch(() => undefined);
    const turn = blob === undefined && !empty ? Promise.resolve(false)
      : this.inTurn(key, () => (blob === undefined ? api.emptyDrawer(nameOf(found)) : api.putDrawer(nameOf(found), blob)));
    sealed(turn);
    void turn.then(kept => {
      this.states.set(key, !kept ? 'draft.not-kept' : empty ? '' : 'draft.kept');
      changed();
    });
  }

  private async sealed(found: Case, { text, language }: Kept): Promise<Uint8Array> {
    const { session, clock, entropy } = this.parts;
    const content = deskContent(found, session, answersOf({ act: 'draft', text, language }), language, today(clock), entropy);
    return (await seal(content, session.signing, [session.member.recipient], entropy)).envelope;
  }

  /** A draft counts only when she signed it herself, for this case. */
  private async read(found: Case, blob: Uint8Array): Promise<Kept | undefined> {
    const { session } = this.parts;
    const { content } = await open(blob, session.opening);
    if (content.kind !== 'work' || content.caseId !== found.caseId || content.channel !== found.channel || content.signer.key !== session.member.key) return undefined;
    const act = parseAct(content.answers);
    return act?.act === 'draft' ? act : undefined;
  }

  /** Runs after what went before for the same case; says whether it succeeded. */
  private async inTurn(key: string, run: () => Promise<void>): Promise<boolean> {
    const done = (this.turns.get(key) ?? Promise.resolve()).then(run).then(() => true, () => false);
    this.turns.set(key, done.then(() => undefined));
    return done;
  }
}

function nameOf(found: Case): string {
  return `draft-${found.row}`;
}
