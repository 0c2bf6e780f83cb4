import type { Message } from './message.ts';

/** A place in the conversation: a message, or one that others list and that is not here. */
export type Entry =
  | { readonly kind: 'message'; readonly message: Message; readonly sameTime: readonly string[] }
  | { readonly kind: 'absent'; readonly hash: string };

/**
 * Orders a conversation by `head`: after every message it lists. Days break ties, then hashes, so that colleagues see one order.
 * `sameTime` names the messages of which neither knew the other. A listed hash without a message stands before the first that
 * lists it.
 */
export function inOrder(messages: readonly Message[]): Entry[] {
  const byHash = new Map(messages.map(message => [message.hash, message]));
  const sorted = topological(byHash);
  const known = ancestors(sorted);
  const shownAbsent = new Set<string>();
  const entries: Entry[] = [];
  for (const message of sorted) {
    for (const hash of message.content.head) {
      if (byHash.has(hash) || shownAbsent.has(hash)) continue;
      shownAbsent.add(hash);
      entries.push({ kind: 'absent', hash });
    }
    const sameTime = sorted.filter(other => unaware(message, other, known)).map(other => other.hash);
    entries.push({ kind: 'message', message, sameTime });
  }
  return entries;
}

/**
 * The conversation with the reporter, without what colleagues write for each other. What only case work lists and is not there
 * stands as absent at the end: it was there when somebody worked on the case.
 */
export function talkInOrder(messages: readonly Message[]): Entry[] {
  const entries = inOrder(messages.filter(({ content }) => content.direction !== 'desk'));
  const present = new Set(messages.map(({ hash }) => hash));
  for (const entry of entries) if (entry.kind === 'absent') present.add(entry.hash);
  const missed = new Set(messages.flatMap(({ content }) => (content.direction === 'desk' ? content.head : [])).filter(hash => !present.has(hash)));
  return [...entries, ...[...missed].map(hash => ({ kind: 'absent', hash }) as const)];
}

/** Every message each one knew of, by its head and by the heads of those: hash -> hashes. */
export function ancestors(sorted: readonly Message[]): Map<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const message of sorted) {
    const seen = new Set<string>();
    for (const hash of message.content.head) {
      seen.add(hash);
      known.get(hash)?.forEach(older => seen.add(older));
    }
    known.set(message.hash, seen);
  }
  return known;
}

/** Messages after everything they list; earliest day first among those that may come next. */
export function topological(byHash: ReadonlyMap<string, Message>): Message[] {
  const waitsFor = new Map<string, number>();
  const listedBy = new Map<string, Message[]>();
  for (const message of byHash.values()) {
    const present = message.content.head.filter(hash => byHash.has(hash) && hash !== message.hash);
    waitsFor.set(message.hash, present.length);
    for (const hash of present) listedBy.set(hash, [...listedBy.get(hash) ?? [], message]);
  }
  const ready = [...byHash.values()].filter(message => waitsFor.get(message.hash) === 0);
  const sorted: Message[] = [];
  while (ready.length > 0) {
    ready.sort(byDayThenHash);
    const next = ready.shift()!;
    sorted.push(next);
    for (const later of listedBy.get(next.hash) ?? []) {
      const left = waitsFor.get(later.hash)! - 1;
      waitsFor.set(later.hash, left);
      if (left === 0) ready.push(later);
    }
  }
  // Hashes cannot form a circle; if they ever did, nothing may be lost by it.
  const left = [...byHash.values()].filter(message => !sorted.includes(message));
  return [...sorted, ...left.sort(byDayThenHash)];
}

function unaware(one: Message, other: Message, known: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return one.hash !== other.hash && !known.get(one.hash)!.has(other.hash) && !known.get(other.hash)!.has(one.hash);
}

function byDayThenHash(a: Message, b: Message): number {
  return compare(a.content.day, b.content.day) || compare(a.hash, b.hash);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
