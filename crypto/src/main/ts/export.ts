import { recipientOf } from './age.ts';
import { bech32Encode } from './bech32.ts';
import { overwrite } from './bytes.ts';
import { sealFile } from './ownfile.ts';
import { systemEntropy, type Entropy } from './random.ts';

export interface Exported {
  /** An age v1 file with one stanza, which any age program opens that knows hybrid recipients. */
  readonly file: Uint8Array;
  /** `AGE-SECRET-KEY-PQ-1...` (C2SP age.md): the secret itself. It travels by another way than the file. */
  readonly identity: string;
}

/** Seals bytes of any size to an identity made for this one file. */
export async function exportFile(bytes: Uint8Array, entropy: Entropy = systemEntropy): Promise<Exported> {
  const seed = entropy.bytes(32);
  try {
    return { file: await sealFile(bytes, recipientOf(seed), entropy), identity: bech32Encode('age-secret-key-pq-', seed).toUpperCase() };
  } finally {
    overwrite(seed);
  }
}
