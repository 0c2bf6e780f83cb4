/** Where randomness comes from: a parameter everywhere, so that vectors can be made again. */
export interface Entropy {
  /** n random bytes, n at most 65,536. */
  bytes(n: number): Uint8Array;
  /** A whole number from 0 to bound - 1, without bias; bound is 1 to 2^32. */
  below(bound: number): number;
}

/** Draws numbers below a bound from 32-bit words, and draws again instead of folding the rest (which would favour small numbers). */
export function entropyFrom(bytes: (n: number) => Uint8Array): Entropy {
  return {
    bytes,
    below(bound: number): number {
      if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError('bound');
      const limit = 2 ** 32 - (2 ** 32 % bound);
      for (;;) {
        const word = bytes(4);
        const value = ((word[0]! << 24) | (word[1]! << 16) | (word[2]! << 8) | word[3]!) >>> 0;
        if (value < limit) return value % bound;
      }
    },
  };
}

/** The one source of randomness of the browser. */
export const systemEntropy: Entropy = entropyFrom((n) => globalThis.crypto.getRandomValues(new Uint8Array(n)));

/** Shuffles in place, each order equally likely (Fisher-Yates). */
export function shuffle<T>(items: T[], entropy: Entropy): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = entropy.below(i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}
