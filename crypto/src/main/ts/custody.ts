import { argon2id } from './argon2.ts';
import { Refused, concat, equal, overwrite, sha256, utf8, zeroSeparated } from './bytes.ts';
import { hkdf } from './derivation.ts';
import { systemEntropy, type Entropy } from './random.ts';

export const BLOB_SIZE = 109;
export const SALT_SIZE = 16;

const WORDS = 6;
const WORD_COUNT = 7776;
const LETTERS = ['bdfgkl', 'aeiouy', 'mnprst', 'aeiouy', 'bgklrz'] as const;
const WORD = new RegExp(`^${LETTERS.map((letters) => `[${letters}]`).join('')}$`);
const COST = { memory: 65_536, passes: 3 };
const VERSION = 1;
const NONCE_AT = 1 + SALT_SIZE;
const SEALED_AT = NONCE_AT + 12;
const SEED = 32;

export interface CustodyKeys {
  /** Sent at login, 32 bytes. */
  readonly auth: Uint8Array;
  /** Opens the blob and is never sent, 32 bytes. */
  readonly wrap: Uint8Array;
}

export interface CareWorkerSeeds {
  /** X-Wing seed, 32 bytes. */
  readonly reading: Uint8Array;
  /** Ed25519 seed, 32 bytes. */
  readonly signing: Uint8Array;
}

/** The account a blob belongs to. */
export interface Owner {
  readonly deployment: string;
  readonly account: string;
}

/** The word of a dice number from 0 to 7,775. */
export function word(number: number): string {
  let rest = number;
  let text = '';
  for (const letters of [...LETTERS].reverse()) {
    text = letters[rest % 6]! + text;
    rest = Math.floor(rest / 6);
  }
  return text;
}

/** A new passphrase: six words, 77.5 bits. */
export function newPassphrase(entropy: Entropy = systemEntropy): string {
  return Array.from({ length: WORDS }, () => word(entropy.below(WORD_COUNT))).join(' ');
}

/** Reads a passphrase as typed, without regard to case and extra white space. Refuses `passphrase`. */
export function readPassphrase(typed: string): string {
  const words = typed.toLowerCase().split(/\s+/).filter((part) => part !== '');
  if (words.length !== WORDS || !words.every((part) => WORD.test(part))) throw new Refused('passphrase');
  return words.join(' ');
}

/** Derives what a passphrase gives: Argon2id with 64 MiB, about half a second. Refuses `passphrase`, `size`. */
export async function deriveCustody(passphrase: string, deployment: string, account: string, salt16: Uint8Array): Promise<CustodyKeys> {
  if (salt16.length !== SALT_SIZE) throw new Refused('size', 'salt');
  const password = utf8(readPassphrase(passphrase));
  const salt = sha256(zeroSeparated('luwte/1/custody-salt', deployment, account, salt16));
  const root = await argon2id(password, salt, COST);
  const keys = { auth: hkdf(root, 'luwte/1/custody-auth'), wrap: hkdf(root, 'luwte/1/custody-wrap') };
  overwrite(password, root);
  return keys;
}

/** What the server stores of `auth`. */
export function authVerifier(account: string, auth: Uint8Array): Uint8Array {
  return sha256(zeroSeparated('luwte/1/auth-verifier', account, auth));
}

/** Wraps the seeds: a blob of 109 bytes. */
export async function wrapKeys(seeds: CareWorkerSeeds, wrap: Uint8Array, owner: Owner, salt16: Uint8Array, entropy: Entropy = systemEntropy): Promise<Uint8Array> {
  if (seeds.reading.length !== SEED || seeds.signing.length !== SEED || salt16.length !== SALT_SIZE) throw new Refused('size');
  const head = concat(Uint8Array.of(VERSION), salt16, entropy.bytes(12));
  const plain = concat(seeds.reading, seeds.signing);
  const key = await importKey(wrap, 'encrypt');
  const sealed = await globalThis.crypto.subtle.encrypt(parameters(head, owner), key, buffer(plain));
  overwrite(plain);
  return concat(head, new Uint8Array(sealed));
}

/** Opens a blob; `salt16` is what the server told. Refuses `size`, `version`, `passphrase`. */
export async function unwrapKeys(blob: Uint8Array, wrap: Uint8Array, owner: Owner, salt16: Uint8Array): Promise<CareWorkerSeeds> {
  if (blob.length !== BLOB_SIZE) throw new Refused('size', 'blob');
  if (blob[0] !== VERSION) throw new Refused('version');
  if (!equal(blob.subarray(1, NONCE_AT), salt16)) throw new Refused('passphrase', 'salt');
  const key = await importKey(wrap, 'decrypt');
  const plain = await decrypt(blob, key, owner);
  const seeds = { reading: plain.slice(0, SEED), signing: plain.slice(SEED) };
  overwrite(plain);
  return seeds;
}

async function decrypt(blob: Uint8Array, key: CryptoKey, owner: Owner): Promise<Uint8Array> {
  try {
    const head = blob.subarray(0, SEALED_AT);
    return new Uint8Array(await globalThis.crypto.subtle.decrypt(parameters(head, owner), key, buffer(blob.subarray(SEALED_AT))));
  } catch {
    throw new Refused('passphrase');
  }
}

function parameters(head: Uint8Array, owner: Owner): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: buffer(head.subarray(NONCE_AT)),
    additionalData: buffer(zeroSeparated('luwte/1/custody', owner.deployment, owner.account, head.subarray(0, NONCE_AT))),
  };
}

function importKey(wrap: Uint8Array, usage: KeyUsage): Promise<CryptoKey> {
  return globalThis.crypto.subtle.importKey('raw', buffer(wrap), 'AES-GCM', false, [usage]);
}

/** The same bytes as WebCrypto's types want them: not over shared memory, which nothing here uses. */
function buffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
