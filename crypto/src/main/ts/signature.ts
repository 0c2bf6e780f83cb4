import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { Refused, concat, equal, overwrite, zeroSeparated } from './bytes.ts';

/** What a signature is for; a new version of a format is a new label (docs/format/document.md). */
export type Label = 'luwte/1/message' | 'luwte/1/request' | 'luwte/1/member' | 'luwte/1/resealed' | 'luwte/1/desk-request' | 'luwte/1/desk-index';

export const PUBLIC_KEY_SIZE = 32;
export const SIGNATURE_SIZE = 64;

const { Point } = ed25519;

/** An Ed25519 key that signs (RFC 8032). The seed is held in a private field and overwritten by `drop`. */
export class SigningKey {
  readonly publicKey: Uint8Array;
  #seed: Uint8Array | undefined;

  /** @param seed 32 bytes; copied */
  constructor(seed: Uint8Array) {
    if (seed.length !== 32) throw new Refused('size', 'signing seed');
    this.#seed = seed.slice();
    this.publicKey = ed25519.getPublicKey(this.#seed);
  }

  /** Signs label || 0x00 || bytes; 64 bytes. */
  sign(label: Label, bytes: Uint8Array): Uint8Array {
    return this.signBare(zeroSeparated(label, bytes));
  }

  /** Signs the bytes alone: only for a format that carries its purpose in its first line, as a signed note does. */
  signBare(bytes: Uint8Array): Uint8Array {
    if (this.#seed === undefined) throw new Error('a dropped key cannot sign');
    return ed25519.sign(bytes, this.#seed);
  }

  drop(): void {
    if (this.#seed !== undefined) overwrite(this.#seed);
    this.#seed = undefined;
  }
}

/** Checks a signature over label || 0x00 || bytes. Refuses `signature`. */
export function verify(label: Label, bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): void {
  verifyBare(zeroSeparated(label, bytes), signature, publicKey);
}

/**
 * Strict Ed25519: S < L, canonical A and R, small-order A refused, cofactorless equation. The library's own check
 * multiplies by the cofactor even in its strict mode, so R is computed and compared as bytes here, which also refuses
 * every encoding of R but the canonical one. Refuses `signature`.
 */
export function verifyBare(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): void {
  if (!verifies(bytes, signature, publicKey)) throw new Refused('signature');
}

function verifies(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_SIZE || publicKey.length !== PUBLIC_KEY_SIZE) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= Point.Fn.ORDER) return false;
  const a = decodePoint(publicKey);
  if (a === null || a.isSmallOrder()) return false;
  const k = Point.Fn.create(littleEndian(sha512(concat(r, publicKey, bytes))));
  return equal(Point.BASE.multiplyUnsafe(s).add(a.negate().multiplyUnsafe(k)).toBytes(), r);
}

function decodePoint(bytes: Uint8Array): InstanceType<typeof Point> | null {
  try {
    return Point.fromBytes(bytes, false);
  } catch {
    return null;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]!);
  return value;
}
