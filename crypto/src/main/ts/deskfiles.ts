import { HybridIdentity, HybridRecipient, TYPE, recipientOf } from './age.ts';
import { openAgeFile, parseAgeFile, writeAgeFile } from './agefile.ts';
import { bech32Encode } from './bech32.ts';
import { Refused, concat, fromBase64url, overwrite } from './bytes.ts';
import type { OpeningKey } from './opening.ts';
import type { Entropy } from './random.ts';
import { SIGNATURE_SIZE, type SigningKey, verify } from './signature.ts';

/** Bytes of a sealed index at most (docs/format/casework.md). */
export const MAX_INDEX = 8_388_608;

/** Signs a JSON text and seals it to its writer alone: an age v1 file of one stanza. Refuses `size` when it grew too large. */
export async function sealIndex(json: Uint8Array, key: SigningKey, recipient: string, entropy: Entropy): Promise<Uint8Array> {
  if (json.length > MAX_INDEX) throw new Refused('size', 'index');
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  const plaintext = concat(length, json, key.sign('luwte/1/desk-index', json));
  try {
    const sealed = await sealFile(plaintext, recipient, entropy);
    if (sealed.length > MAX_INDEX) throw new Refused('size', 'index');
    return sealed;
  } finally {
    overwrite(plaintext);
  }
}

/**
 * The JSON of an index that the holder of a key signed herself; what somebody else sealed to her is refused. Refuses `size`, `age`,
 * `stanza`, `open`, `padding`, `signature`.
 *
 * @param own her Ed25519 public key, base64url
 */
export async function openIndex(bytes: Uint8Array, key: OpeningKey, own: string): Promise<Uint8Array> {
  if (bytes.length > MAX_INDEX) throw new Refused('size', 'index');
  const plaintext = await openFile(bytes, key.identity);
  const length = plaintext.length < 4 ? -1 : new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(0);
  if (plaintext.length !== 4 + length + SIGNATURE_SIZE) throw new Refused('padding', 'index');
  const json = plaintext.subarray(4, 4 + length);
  verify('luwte/1/desk-index', json, plaintext.subarray(4 + length), fromBase64url(own));
  return json;
}

/** An age v1 file and the identity that opens it, made for this file. */
export interface ExportedFile {
  readonly file: Uint8Array;
  /** `AGE-SECRET-KEY-PQ-1...`, as the age command reads it. */
  readonly identity: string;
}

/** Seals bytes of any length to a fresh identity, which is kept nowhere. */
export async function exportFile(bytes: Uint8Array, entropy: Entropy): Promise<ExportedFile> {
  const seed = entropy.bytes(32);
  try {
    return { file: await sealFile(bytes, recipientOf(seed), entropy), identity: bech32Encode('age-secret-key-pq-', seed).toUpperCase() };
  } finally {
    overwrite(seed);
  }
}

async function sealFile(plaintext: Uint8Array, recipient: string, entropy: Entropy): Promise<Uint8Array> {
  const fileKey = entropy.bytes(16);
  try {
    const stanzas = await new HybridRecipient(recipient, entropy).wrapFileKey(fileKey);
    return writeAgeFile(stanzas, fileKey, entropy.bytes(16), plaintext);
  } finally {
    overwrite(fileKey);
  }
}

/** Opens an age file of exactly one hybrid stanza. Refuses `age`, `stanza`, `open`. */
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
