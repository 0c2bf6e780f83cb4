import { openAgeFile, parseAgeFile, writeAgeFile, type AgeFile, type Stanza } from './agefile.ts';
import { bech32Decode, bech32Encode } from './bech32.ts';
import { Refused, fromBase64, overwrite, toBase64 } from './bytes.ts';
import { HpkeInfo } from './hpke.ts';
import { shuffle, systemEntropy, type Entropy } from './random.ts';
import { XWING_ENC, XWING_PUBLIC_KEY, XWING_SEED, encapsulate, prepare, xwingPublicKey, type Decapsulator } from './xwing.ts';

/** Sizes of docs/format/envelope.md, in bytes. */
export const STANZAS = 8;
export const PLAINTEXT_SIZE = 16_384;
export const ENVELOPE_SIZE = 28_942;

export const TYPE = 'mlkem768x25519';
const PREFIX = 'age1pq';
const INFO = new HpkeInfo('age-encryption.org/mlkem768x25519');
const FILE_KEY = 16;
const BODY = 32;

/** Writes an X-Wing public key of 1,216 bytes as an age recipient. */
export function recipientText(publicKey: Uint8Array): string {
  return bech32Encode(PREFIX, publicKey);
}

/** Reads an age recipient `age1pq1...`: the X-Wing public key, 1,216 bytes. Refuses `encoding`. */
export function readRecipient(text: string): Uint8Array {
  const publicKey = bech32Decode(PREFIX, text);
  if (publicKey.length !== XWING_PUBLIC_KEY) throw new Refused('encoding', 'recipient size');
  return publicKey;
}

/** The age recipient of an X-Wing seed. */
export function recipientOf(seed: Uint8Array): string {
  return recipientText(xwingPublicKey(seed));
}

/** One reader of an age file; also fits the `Recipient` interface of age-encryption. */
export class HybridRecipient {
  readonly #publicKey: Uint8Array;
  readonly #entropy: Entropy;

  constructor(recipient: string | Uint8Array, entropy: Entropy = systemEntropy) {
    this.#publicKey = typeof recipient === 'string' ? readRecipient(recipient) : recipient;
    this.#entropy = entropy;
  }

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const { enc, shared } = await encapsulate(this.#publicKey, this.#entropy);
    return [{ args: [TYPE, toBase64(enc)], body: INFO.seal(shared, fileKey) }];
  }
}

/** The private half, prepared once for many files; also fits the `Identity` interface of age-encryption. */
export class HybridIdentity {
  readonly #key: Decapsulator;

  private constructor(key: Decapsulator) {
    this.#key = key;
  }

  static async fromSeed(seed: Uint8Array): Promise<HybridIdentity> {
    return new HybridIdentity(await prepare(seed));
  }

  /** The file key of the first stanza that opens, or null. Stanzas of other types are passed over. Refuses `age` for a malformed one. */
  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    for (const stanza of stanzas) {
      const fileKey = await this.unwrapStanza(stanza);
      if (fileKey !== null) return fileKey;
    }
    return null;
  }

  /** The file key of one stanza, or null where it is for somebody else or of another type. Refuses `age`. */
  async unwrapStanza(stanza: Stanza): Promise<Uint8Array | null> {
    return stanza.args[0] === TYPE ? this.#unwrap(readEnc(stanza), stanza.body) : null;
  }

  async #unwrap(enc: Uint8Array, body: Uint8Array): Promise<Uint8Array | null> {
    try {
      return INFO.open(await this.#key.decapsulate(enc), body);
    } catch {
      return null;
    }
  }

  drop(): void {
    this.#key.drop();
  }
}

function readEnc(stanza: Stanza): Uint8Array {
  if (stanza.args.length !== 2 || stanza.body.length !== BODY) throw new Refused('age', 'hybrid stanza');
  let enc: Uint8Array;
  try {
    enc = fromBase64(stanza.args[1]!);
  } catch {
    throw new Refused('age', 'hybrid share');
  }
  if (enc.length !== XWING_ENC) throw new Refused('age', 'hybrid share');
  return enc;
}

/**
 * Checks that a file is an envelope, without a key: 28,942 bytes (`size`), well formed (`age`), exactly eight hybrid
 * stanzas (`stanza`).
 */
export function checkShape(envelope: Uint8Array): void {
  parseEnvelope(envelope);
}

function parseEnvelope(envelope: Uint8Array): AgeFile {
  if (envelope.length !== ENVELOPE_SIZE) throw new Refused('size', 'envelope');
  const file = parseAgeFile(envelope);
  if (file.stanzas.length !== STANZAS || file.stanzas.some((stanza) => stanza.args[0] !== TYPE)) throw new Refused('stanza');
  file.stanzas.forEach(readEnc);
  return file;
}

/** Seals a plaintext of 16,384 bytes to 1 to 8 distinct recipients; throw-away ones fill the eight places, and all are shuffled. */
export async function sealPlaintext(plaintext: Uint8Array, recipients: readonly string[], entropy: Entropy): Promise<Uint8Array> {
  if (plaintext.length !== PLAINTEXT_SIZE) throw new RangeError('plaintext size');
  const count = recipients.length;
  if (count < 1 || count > STANZAS || new Set(recipients).size !== count) throw new RangeError('1 to 8 distinct recipients');
  const readers = recipients.map((recipient) => new HybridRecipient(recipient, entropy));
  while (readers.length < STANZAS) readers.push(throwAway(entropy));
  shuffle(readers, entropy);
  const fileKey = entropy.bytes(FILE_KEY);
  const stanzas: Stanza[] = [];
  for (const reader of readers) stanzas.push(...(await reader.wrapFileKey(fileKey)));
  const envelope = writeAgeFile(stanzas, fileKey, entropy.bytes(16), plaintext);
  overwrite(fileKey);
  return envelope;
}

/** A recipient whose seed is forgotten at once: its stanza looks like any other and opens for nobody. */
function throwAway(entropy: Entropy): HybridRecipient {
  const seed = entropy.bytes(XWING_SEED);
  const publicKey = xwingPublicKey(seed);
  overwrite(seed);
  return new HybridRecipient(publicKey, entropy);
}

/**
 * Opens an envelope: its plaintext, 16,384 bytes, and which stanza opened it. Refuses `age`, `stanza`, `size`, `open`.
 *
 * @param hint stanza to try first
 */
export async function openPlaintext(envelope: Uint8Array, identity: HybridIdentity, hint = 0): Promise<{ plaintext: Uint8Array; position: number }> {
  const file = parseEnvelope(envelope);
  for (let turn = 0; turn < STANZAS; turn++) {
    const position = (hint + turn) % STANZAS;
    const fileKey = await identity.unwrapStanza(file.stanzas[position]!);
    if (fileKey === null) continue;
    try {
      return { plaintext: openAgeFile(file, fileKey), position };
    } finally {
      overwrite(fileKey);
    }
  }
  throw new Refused('open');
}
