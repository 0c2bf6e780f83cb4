import { Refused, concat, overwrite } from './bytes.ts';
import { openFile, sealFile } from './ownfile.ts';
import { systemEntropy, type Entropy } from './random.ts';
import { SIGNATURE_SIZE, verify, type SigningKey } from './signature.ts';
import type { OpeningKey } from './opening.ts';

/** Bytes of the sealed file at most, 8 MiB. */
export const MAX_INDEX = 8_388_608;

/** Seals a care worker's index (docs/format/casework.md) to her own recipient, signed by herself. Refuses `size` when it grew too large. */
export async function sealIndex(json: Uint8Array, signingKey: SigningKey, recipient: string, entropy: Entropy = systemEntropy): Promise<Uint8Array> {
  if (json.length > MAX_INDEX) throw new Refused('size', 'index');
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  const plaintext = concat(length, json, signingKey.sign('luwte/1/desk-index', json));
  try {
    const file = await sealFile(plaintext, recipient, entropy);
    if (file.length > MAX_INDEX) throw new Refused('size', 'index');
    return file;
  } finally {
    overwrite(plaintext);
  }
}

/**
 * Opens an index and checks that its owner signed it, with her public key of 32 bytes; what somebody else sealed to her is no index.
 * Gives the JSON, unread. Refuses `size`, `age`, `stanza`, `open`, `padding`, `signature`.
 */
export async function openIndex(file: Uint8Array, key: OpeningKey, ownPublicKey: Uint8Array): Promise<Uint8Array> {
  if (file.length > MAX_INDEX) throw new Refused('size', 'index');
  const plaintext = await openFile(file, key.identity);
  try {
    const end = plaintext.length - SIGNATURE_SIZE;
    if (end < 4 || new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0) !== end - 4) throw new Refused('padding', 'length');
    const json = plaintext.slice(4, end);
    verify('luwte/1/desk-index', json, plaintext.subarray(end), ownPublicKey);
    return json;
  } finally {
    overwrite(plaintext);
  }
}
