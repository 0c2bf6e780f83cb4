import { FILE_KEY, HybridIdentity, HybridRecipient, TYPE } from './age.ts';
import { openAgeFile, parseAgeFile, writeAgeFile } from './agefile.ts';
import { Refused, overwrite } from './bytes.ts';
import type { Entropy } from './random.ts';

/** An age v1 file of any size to one recipient `age1pq1...`: one stanza, as many chunks as it takes. It is no envelope: its size tells. */
export async function sealFile(plaintext: Uint8Array, recipient: string, entropy: Entropy): Promise<Uint8Array> {
  const fileKey = entropy.bytes(FILE_KEY);
  try {
    const stanzas = await new HybridRecipient(recipient, entropy).wrapFileKey(fileKey);
    return writeAgeFile(stanzas, fileKey, entropy.bytes(16), plaintext);
  } finally {
    overwrite(fileKey);
  }
}

/** Opens such a file. Refuses `age`, `stanza` unless there is exactly one of our type, `open`. */
export async function openFile(bytes: Uint8Array, identity: HybridIdentity): Promise<Uint8Array> {
  const file = parseAgeFile(bytes);
  if (file.stanzas.length !== 1 || file.stanzas[0]!.args[0] !== TYPE) throw new Refused('stanza');
  const fileKey = await identity.unwrapFileKey(file.stanzas);
  if (fileKey === null) throw new Refused('open');
  try {
    return openAgeFile(file, fileKey);
  } finally {
    overwrite(fileKey);
  }
}
