import { bech32Decode } from '../../main/ts/bech32.ts';

/** The seed of an `AGE-SECRET-KEY-PQ-1...` identity; the product never reads one. */
export function hybridSeed(identity: string): Uint8Array {
  return bech32Decode('age-secret-key-pq-', identity.toLowerCase());
}
