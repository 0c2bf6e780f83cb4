/** The order of a conversation comes from what each writer had seen, not from the server. Pure. */

export interface Ordered {
  readonly hash: string;
  /** hashes of what its writer had seen */
  readonly head: readonly string[];
  readonly day: string;
}

/** Each message once, after every message it lists; else by day, else as they came. */
export function inOrder<T extends Ordered>(messages: readonly T[]): readonly T[] {
  const waiting = [...new Map([...messages].reverse().map((message) => [message.hash, message])).values()].reverse();
  const ordered: T[] = [];
  while (waiting.length) {
    const unlisted = new Set(waiting.map((message) => message.hash));
    const free = waiting.filter((message) => !message.head.some((hash) => hash !== message.hash && unlisted.has(hash)));
    const next = (free.length ? free : waiting).reduce((first, message) => (message.day < first.day ? message : first));
    waiting.splice(waiting.indexOf(next), 1);
    ordered.push(next);
  }
  return ordered;
}

/** Whether a message was written without having seen the one shown before it. */
export function apart(before: Ordered, message: Ordered): boolean {
  return !message.head.includes(before.hash);
}

/** What a writer lists who has seen these: what they list and themselves, each once, the newest at the end. */
export function seenHashes(ordered: readonly Ordered[], most: number): readonly string[] {
  return [...new Set(ordered.flatMap((message) => [...message.head, message.hash]))].slice(-most);
}
